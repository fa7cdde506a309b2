using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;

namespace ProdShift.Campaigns;

/// <summary>How far each campaign's production is, by its id; those with neither a workflow nor a plan are left out.</summary>
internal delegate Task<IReadOnlyDictionary<string, ProgressLine>> ProductionLines(
    IReadOnlyCollection<Campaign> campaigns, CancellationToken cancellation);
