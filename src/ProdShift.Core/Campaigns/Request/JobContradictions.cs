namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// Events per job that cannot be: a job that makes more than its largest sample has, and a setting for the reports that no step
/// agrees with. That steps differ is ordinary, since each may run in jobs of its own.
/// </summary>
internal static class JobContradictions
{
    public static IEnumerable<Contradiction> Of(RequestFile file)
    {
        if (file.Value<ProcessingWorkflow>()?.Steps is not { } steps)
            yield break;
        var largest = file.Value<EventCounts>()?.Counts.MaxBy(count => count.Events);
        foreach (var step in steps.Where(step => step.EventsPerJob > largest?.Events))
        {
            yield return new(
                [RequestItems.Workflow, RequestItems.Events],
                $"A job of {step.Name} makes {Quantity.Render(step.EventsPerJob)} events, but the largest sample, "
                + $"{largest!.Sample}, has {Quantity.Render(largest.Events)}.");
        }
        if (file.EventsPerJob is { } set && steps.All(step => step.EventsPerJob != set))
        {
            var said = string.Join(" and ", steps.Select(step => Quantity.Render(step.EventsPerJob)).Distinct());
            yield return new(
                [RequestItems.Workflow], $"Reports count {Quantity.Render(set)} events per job, the workflow says {said}.");
        }
    }
}
