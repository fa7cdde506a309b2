namespace ProdShift.Core.Campaigns.Request;

/// <summary>Samples without events, events without a sample, and what stands there twice; names match in any case.</summary>
internal static class SampleContradictions
{
    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;
    private static readonly RequestItem[] Both = [RequestItems.Samples, RequestItems.Events];

    public static IEnumerable<Contradiction> Of(RequestFile file)
    {
        var samples = file.Value<SampleList>()?.Samples;
        var counted = file.Value<EventCounts>()?.Counts.Select(count => count.Sample).ToList();
        var twice = Contradiction.Twice(RequestItems.Samples, "sample", samples)
            .Concat(Contradiction.Twice(RequestItems.Events, "sample", counted));
        return samples is null || counted is null ? twice : [.. Apart(samples, counted), .. twice];
    }

    private static IEnumerable<Contradiction> Apart(IReadOnlyList<string> samples, List<string> counted)
    {
        if (samples.Except(counted, Names).ToList() is { Count: > 0 } without)
            yield return new(Both, $"No events are asked of {Listed(without)}.");
        if (counted.Except(samples, Names).ToList() is { Count: > 0 } unknown)
        {
            var are = unknown.Count == 1 ? "is" : "are";
            yield return new(Both, $"Events are asked of {Listed(unknown)}, which {are} not among the samples.");
        }
    }

    private static string Listed(List<string> names)
    {
        const int Shown = 5;
        var more = names.Count - Shown;
        return string.Join(", ", names.Take(Shown)) + (more > 0 ? $" and {more} more" : "");
    }
}
