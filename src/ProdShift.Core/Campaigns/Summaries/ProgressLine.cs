using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static System.FormattableString;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// How far a production is over all its workflows, in one line and one bar (an ask of ATLAS's production managers). Files are input
/// files; failed are those that finished workflows did not process. Tests and deleted workflows are no part of it.
/// </summary>
public sealed record ProgressLine(
    long Processed, long Failed, long Total, bool IsPlanned, IReadOnlyList<(WorkflowState State, int Count)> States)
{
    private const int Width = 20;

    /// <summary>Per cent processed, rounded down: 100 means all of it.</summary>
    public int Percent => Part(Processed, 100);

    /// <summary>"██████████████▒░░░░░": processed, failed, still to do. A part that is there shows as one sign at least.</summary>
    public string Bar
    {
        get
        {
            var done = Part(Processed, Width);
            var failed = Failed == 0 ? 0 : Math.Min(Math.Max(1, Part(Failed, Width)), Width - done);
            return new string('█', done) + new string('▒', failed) + new string('░', Width - done - failed);
        }
    }

    /// <summary>"14,200 of 20,784 files processed (68 %), 308 failed (1.5 %); 5 workflows: 4 finished, 1 running".</summary>
    public string Text
    {
        get
        {
            var of = IsPlanned ? " planned" : "";
            var failed = Failed == 0 ? "" : $", {ReportWords.Number(Failed)} failed ({Wording.Percent(Failed, Total)})";
            var states = string.Join(
                ", ", States.Select(state => Invariant($"{state.Count} {state.State.ToString().ToLowerInvariant()}")));
            var count = States.Sum(state => state.Count);
            return $"{ReportWords.Number(Processed)} of {ReportWords.Number(Total)}{of} files processed ({Percent} %){failed}; "
                + (count == 0 ? "no workflow yet" : $"{ReportWords.Count(count, "workflow")}: {states}");
        }
    }

    /// <param name="workflows">All workflows of the campaign.</param>
    /// <param name="planned">The files that the campaign's plan takes; null where there is none.</param>
    /// <returns>Null where there is neither a workflow nor a plan.</returns>
    public static ProgressLine? Of(IEnumerable<CampaignWorkflow> workflows, long? planned)
    {
        var counted = workflows.Where(workflow => workflow.Counts && Scopes.IsProduction(workflow.Status.Scope) != false).ToList();
        var listed = counted.Sum(workflow => (long)workflow.Status.FilesTotal);
        if (counted.Count == 0 && (planned ?? 0) == 0)
            return null;
        return new(
            counted.Sum(workflow => (long)workflow.Status.FilesProcessed),
            counted.Where(workflow => workflow.IsFinished)
                .Sum(workflow => Math.Max(0L, workflow.Status.FilesTotal - workflow.Status.FilesProcessed)),
            Math.Max(listed, planned ?? 0),
            planned >= listed,
            [
                .. counted.GroupBy(workflow => workflow.Status.State)
                    .OrderByDescending(state => state.Key)
                    .Select(state => (state.Key, state.Count())),
            ]);
    }

    private int Part(long part, int whole) => Total == 0 ? 0 : (int)Math.Min(whole, part * whole / Total);
}
