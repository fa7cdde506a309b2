using ProdShift.Core.Monitoring.Rules;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// What a check of one source finds: what the rules find in its answer, but for what the answer does not settle, and that it did
/// not answer, or not in full.
/// </summary>
public static class Judgement
{
    /// <param name="source">The source's name.</param>
    /// <param name="snapshot">Its answer; null if there is none.</param>
    /// <param name="error">Why there is no answer, or none to some of what was asked; null for a whole one.</param>
    /// <param name="history">What earlier checks knew.</param>
    /// <param name="alreadyRead">Ended workflows whose jobs are not asked for again.</param>
    /// <param name="settings">The thresholds.</param>
    public static IReadOnlyList<Finding> Of(
        string source,
        Snapshot? snapshot,
        string? error,
        History history,
        IReadOnlySet<int> alreadyRead,
        RuleBook.Settings settings)
    {
        Finding[] unreachable = error is null ? [] : [SourceUnreachable.Finding(source, error)];
        if (snapshot is null)
            return unreachable;
        var findings = RuleBook.Check(snapshot, history, settings);
        return
        [
            .. findings.Where(finding => !StillUnread(finding, snapshot, alreadyRead) && !(error is not null && Unsure(finding))),
            .. unreachable,
        ];
    }

    /// <summary>A finish is told once, so it waits until its numbers could be read.</summary>
    private static bool StillUnread(Finding finding, Snapshot snapshot, IReadOnlySet<int> alreadyRead) =>
        finding is { Rule: RuleNames.WorkflowFinished, Workflow: { } id }
        && !alreadyRead.Contains(id)
        && snapshot.Workflows.Any(workflow => workflow.Id == id && workflow.Jobs is null);

    /// <summary>In an answer with gaps the events may be missing that tell a pause by justIN from one by a person.</summary>
    private static bool Unsure(Finding finding) => finding is { Rule: RuleNames.PausedWorkflow, Severity: Severity.Info };
}
