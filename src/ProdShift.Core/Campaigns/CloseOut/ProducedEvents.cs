using System.Globalization;
using ProdShift.Core.Reports;

namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// What one workflow produced, as far as it is known: jobs whose jobscript ended with 0, and the events that each makes.
/// <paramref name="LeftOut"/> says why it does not count ("a test", "replaced by workflow 1638"); null if it does.
/// </summary>
public sealed record WorkflowYield(int Workflow, long? JobsExit0, long? EventsPerJob, string? LeftOut = null)
{
    public long? Events => JobsExit0 * EventsPerJob;
}

/// <summary>
/// The events that a campaign produced (the shifter tutorial: "in absolute terms and as a percentage of the total number
/// initially requested"): jobs with exit code 0 times events per job, over its workflows. <paramref name="NotCounted"/> are
/// the workflows whose events are not known, so that the sum is at least what was produced.
/// </summary>
public sealed record ProducedEvents(long Events, long? Requested, IReadOnlyList<int> NotCounted, IReadOnlyList<WorkflowYield> LeftOut)
{
    public static ProducedEvents Of(IEnumerable<WorkflowYield> workflows, long? requested)
    {
        var all = workflows.ToList();
        var counted = all.Where(workflow => workflow.LeftOut is null).ToList();
        return new(
            counted.Sum(workflow => workflow.Events ?? 0),
            requested > 0 ? requested : null,
            [.. counted.Where(workflow => workflow.Events is null).Select(workflow => workflow.Workflow).Order()],
            [.. all.Where(workflow => workflow.LeftOut is not null).OrderBy(workflow => workflow.Workflow)]);
    }

    /// <summary>All that was requested is known to be produced.</summary>
    public bool IsEnough => Requested is { } requested && Events >= requested;

    /// <summary>In tenths of a percent, rounded down, so that 100 % means all; null if nobody said how many were requested.</summary>
    public decimal? Percent => Requested is { } requested ? Math.Floor(1000m * Events / requested) / 10 : null;

    /// <summary>For example "99,400 of 100,000 = 99.4 %".</summary>
    public string InShort => Requested is { } requested
        ? string.Create(CultureInfo.InvariantCulture, $"{Events:N0} of {requested:N0} = {Percent:N1} %")
        : string.Create(CultureInfo.InvariantCulture, $"{Events:N0}, and nobody said how many were requested");

    /// <summary>What a reader has to know of the number, in whole sentences; none if it is simply right.</summary>
    public IReadOnlyList<string> Remarks =>
    [
        .. Events > Requested ? ["That is more than was requested."] : Array.Empty<string>(),
        .. NotCounted.Count > 0
            ? [$"The events of {Workflows(NotCounted)} are not known and not in the sum: {WhyNotKnown}"]
            : Array.Empty<string>(),
        .. LeftOut.GroupBy(workflow => workflow.LeftOut).Select(group =>
            $"Not counted: {Workflows([.. group.Select(workflow => workflow.Workflow)])} ({group.Key})."),
    ];

    private const string WhyNotKnown = "the jobs were not read yet, or nobody said how many events a job makes.";

    private static string Workflows(IReadOnlyList<int> ids) =>
        $"{(ids.Count == 1 ? "workflow" : "workflows")} {ReportWords.Numbers(ids)}";
}
