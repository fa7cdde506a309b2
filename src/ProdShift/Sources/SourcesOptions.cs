using ProdShift.Sources.JustIn;

namespace ProdShift.Sources;

/// <summary>The section Sources: every workload-management system the bot watches.</summary>
internal sealed class SourcesOptions
{
    public IList<JustInOptions> JustIn { get; set; } = [];
}
