using ProdShift.Core.Monitoring;

namespace ProdShift.RuleTests;

/// <summary>What came of a case: each line of the difference begins with "-" (expected) or "+" (got); none: it passed.</summary>
internal sealed record RuleCaseResult(RuleCase Case, IReadOnlyList<string> Difference)
{
    public bool Passed => Difference.Count == 0;
}

/// <summary>Runs a case: the rules have to find what it expects, and nothing else.</summary>
internal static class RuleCaseRun
{
    public static RuleCaseResult Of(RuleCase written)
    {
        var found = RuleBook.Check(written.Snapshot, written.History, written.Settings)
            .ToLookup(finding => (finding.Rule, finding.Key));
        var expected = written.Findings.ToLookup(finding => (finding.Rule, finding.Key));
        var lines = new List<string>();
        foreach (var trouble in expected.Select(group => group.Key).Union(found.Select(group => group.Key)))
        {
            var (wanted, got) = (expected[trouble].ToList(), found[trouble].ToList());
            if (wanted.Count == got.Count && wanted.Zip(got).All(pair => Matches(pair.First, pair.Second)))
                continue;
            lines.AddRange(wanted.Select(one => $"- {Words(one)}"));
            lines.AddRange(got.Select(one => $"+ {Words(one)}"));
        }
        return new(written, lines);
    }

    private static bool Matches(ExpectedFinding wanted, Finding got) =>
        wanted.Severity == got.Severity
        && (wanted.Text is null || got.Text.Contains(wanted.Text, StringComparison.Ordinal))
        && (wanted.Cause is null || wanted.Cause == got.Cause);

    private static string Words(ExpectedFinding wanted)
    {
        var text = wanted.Text is null ? "" : $", its text with \"{wanted.Text}\"";
        var cause = wanted.Cause is null ? "" : $", cause {wanted.Cause}";
        return $"{wanted.Rule} {wanted.Key}, {wanted.Severity.ToString().ToLowerInvariant()}{cause}{text}";
    }

    private static string Words(Finding got)
    {
        var cause = got.Cause.Length > 0 ? $", cause {got.Cause}" : "";
        return $"{got.Rule} {got.Key}, {got.Severity.ToString().ToLowerInvariant()}{cause}: {got.Text}";
    }
}
