using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>Phrases that several rules share: plain text, without markup.</summary>
internal static class Wording
{
    private const int LongestDescription = 100;
    private const int MostListed = 5;

    /// <summary>"Workflow 1001 (hd-protodune raw pass 3)".</summary>
    public static string Name(WorkflowStatus workflow) =>
        Invariant($"Workflow {workflow.Id}") + (Description(workflow) is { Length: > 0 } text ? $" ({text})" : "");

    public static string Jobs(long count) => count == 1 ? "1 job" : Invariant($"{count} jobs");

    /// <summary>Whole per cents, but a tenth more where rounding would turn "nearly" into "none" or "all".</summary>
    public static string Percent(long part, long whole)
    {
        var percent = whole == 0 ? 0 : 100.0 * part / whole;
        var misleading = part > 0 && part < whole && percent is < 0.5 or >= 99.5;
        return misleading ? Invariant($"{Math.Clamp(percent, 0.1, 99.9):F1} %") : Invariant($"{percent:F0} %");
    }

    /// <summary>"exit code 65: 28, stalled: 3", the most frequent first, the rest added up.</summary>
    public static string Counts(IEnumerable<(string Name, long Count)> counts)
    {
        var sorted = counts.OrderByDescending(item => item.Count).ThenBy(item => item.Name, StringComparer.Ordinal).ToList();
        var rest = sorted.Skip(MostListed).Sum(item => item.Count);
        var listed = sorted.Take(MostListed).Select(item => Invariant($"{item.Name}: {item.Count}"));
        return string.Join(", ", rest > 0 ? [.. listed, Invariant($"others: {rest}")] : listed);
    }

    /// <summary>"exit code 65: 28, exit code 1: 3, no exit code: 7": every job that did not end with exit code 0.</summary>
    public static string ExitCodes(JobTotals jobs)
    {
        var codes = jobs.ExitCodes.OrderByDescending(code => code.Value).ThenBy(code => code.Key)
            .Select(code => Invariant($"exit code {code.Key}: {code.Value}"));
        var none = jobs.Ended - jobs.ExitZeroEnded - jobs.ExitCodes.Values.Sum(count => (long)count);
        return string.Join(", ", none > 0 ? [.. codes, Invariant($"no exit code: {none}")] : codes);
    }

    public static string Outcomes(IEnumerable<Tally> tallies) =>
        Counts(tallies.GroupBy(tally => tally.Outcome).Select(group => (Name(group.Key), group.Sum(tally => (long)tally.Count))));

    private static string Name(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Aborted => "aborted",
        OutcomeKind.Stalled => "stalled",
        OutcomeKind.UploadFailed => "upload failed",
        OutcomeKind.JobscriptError when outcome.ExitCode != 0 => Invariant($"exit code {outcome.ExitCode}"),
        OutcomeKind.JobscriptError => "jobscript error",
        _ => "succeeded",
    };

    private static string Description(WorkflowStatus workflow)
    {
        var text = string.Concat(workflow.Description.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length <= LongestDescription ? text : string.Concat(text.AsSpan(0, LongestDescription - 1).TrimEnd(), "…");
    }
}
