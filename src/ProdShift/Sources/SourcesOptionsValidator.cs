using Microsoft.Extensions.Options;
using ProdShift.Sources.JustIn;

namespace ProdShift.Sources;

internal sealed class SourcesOptionsValidator : IValidateOptions<SourcesOptions>
{
    public ValidateOptionsResult Validate(string? name, SourcesOptions options)
    {
        var complaints = options.JustIn
            .SelectMany((source, place) => JustInOptionsCheck.Complaints(source, $"Sources:JustIn:{place}"))
            .Concat(Names(options))
            .ToList();
        return complaints.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(complaints);
    }

    private static IEnumerable<string> Names(SourcesOptions options)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, source) in options.JustIn.Index())
        {
            if (string.IsNullOrWhiteSpace(source.Name))
                yield return $"Sources:JustIn:{place}:Name is missing: give the source a short name, for example: justin";
            else if (!seen.Add(source.Name))
                yield return $"Sources:JustIn:{place}:Name is \"{source.Name}\", as another source is called: give it its own.";
        }
    }
}
