using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static System.FormattableString;

namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>A summary in plain words, line by line.</summary>
public static class SummaryText
{
    private const int MostCodes = 10;
    private const int MostNamed = 20;

    /// <summary>"4,000 jobs, 3,920 with exit code 0 (98.0 %), 98,000 events produced".</summary>
    public static string Together(PhaseSummary summary) => Numbers(summary.Jobs, summary.ExitZero, summary.Success, summary.Events);

    /// <summary>The same in one line with the workflows that it is of: what stands with a sign-off.</summary>
    public static string Evidence(PhaseSummary summary) => $"{Together(summary)}, in {Workflows(summary)}";

    /// <summary>"1001, finished: 10 jobs, 9 with exit code 0 (90.0 %), exit code 65: 1, 1 input file not processed".</summary>
    public static string Line(SummaryRow row)
    {
        var state = row.State.ToString().ToLowerInvariant();
        if (row.Jobs is not { } jobs)
            return Invariant($"{row.Workflow}, {state}: its jobs were not read yet");
        string[] rest =
        [
            .. row.Codes.Take(MostCodes).Select(code => Invariant($"exit code {code.Code}: {code.Jobs}")),
            .. row.WithoutCode > 0 ? [Invariant($"no exit code: {row.WithoutCode}")] : Array.Empty<string>(),
            .. row.FilesMissing > 0 ? [$"{ReportWords.Count(row.FilesMissing, "input file")} not processed"] : Array.Empty<string>(),
            .. row.IsFinal || row.State != WorkflowState.Finished ? Array.Empty<string>() : ["its jobs were not read since it finished"],
        ];
        return string.Join(", ", [Invariant($"{row.Workflow}, {state}: {Numbers(jobs, row.ExitZero, row.Success, row.Events)}"), .. rest]);
    }

    /// <summary>A line for each error code, with what it means: "65, file could not be opened: 3 jobs".</summary>
    public static IReadOnlyList<string> Codes(PhaseSummary summary, ErrorCatalogue errors)
    {
        var codes = summary.Codes;
        return
        [
            .. codes.Take(MostCodes).Select(code => Invariant($"{code.Code}, {Meaning(code.Code, errors)}: {Jobs(code.Jobs)}")),
            .. codes.Count > MostCodes
                ? [$"{codes.Count - MostCodes} more codes: {Jobs(codes.Skip(MostCodes).Sum(code => code.Jobs))}"]
                : Array.Empty<string>(),
            .. summary.WithoutCode > 0
                ? [$"no exit code (aborted, stalled or not uploaded): {Jobs(summary.WithoutCode)}"]
                : Array.Empty<string>(),
        ];
    }

    private static string Meaning(int code, ErrorCatalogue errors) =>
        errors.Find(code)?.Name ?? Invariant($"which nobody named yet (/error {code})");

    private static string Workflows(PhaseSummary summary)
    {
        var ids = summary.Workflows.Select(row => row.Workflow).ToList();
        var named = string.Join(", ", ids.Take(MostNamed).Select(id => Invariant($"{id}")));
        var more = ids.Count > MostNamed ? Invariant($" and {ids.Count - MostNamed} more") : "";
        return $"{(ids.Count == 1 ? "workflow" : "workflows")} {named}{more}";
    }

    private static string Numbers(long jobs, long exitZero, SuccessRate? success, long? events)
    {
        var rate = success is { } known ? $" ({known})" : "";
        var made = events is { } count ? $", {ReportWords.Count(count, "event")} produced" : "";
        return $"{Jobs(jobs)}, {ReportWords.Number(exitZero)} with exit code 0{rate}{made}";
    }

    private static string Jobs(long jobs) => ReportWords.Count(jobs, "job");
}
