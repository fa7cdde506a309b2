using System.Text.RegularExpressions;

namespace ProdShift.Tests.Cli;

/// <summary>`prodshift test-rules`, run as a process: what a person who changes a threshold reads.</summary>
public partial class TestRulesStories
{
    private const string Healthy =
        """
        cases:
          - name: All is well
            tallies:
              - {site: [CERN, UK_QMUL], jobs: 300}
            findings: []

        """;

    [Fact]
    public async Task The_shipped_cases_pass_and_need_no_settings()
    {
        using var program = new Prodshift();
        program.Environment.Remove("Experiment__Name");

        var (code, output, error) = await program.RunAsync(
            "test-rules", Path.Combine(Repository.Root, "playbook", "rules-tests"));

        Assert.Equal((0, ""), (code, error));
        Assert.Contains("pass  Many workflows fail at many sites at once\n", output, StringComparison.Ordinal);
        Assert.EndsWith(" passed, 0 failed.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_fails_shows_what_was_expected_and_what_came()
    {
        using var program = new Prodshift();
        await File.WriteAllTextAsync(program.PathOf("good.yaml"), Healthy);
        await File.WriteAllTextAsync(program.PathOf("bad.yaml"), """
            cases:
              - name: A site is only a little bad
                tallies:
                  - {site: NL_NIKHEF, jobs: 40, failed: 31}
                  - {site: CERN, jobs: 300, failed: 6}
                findings:
                  - {rule: site-failures, key: NL_NIKHEF, severity: warning, text: few}
                  - {rule: stalled-jobs, key: everywhere, severity: warning}
            """);

        var (code, output, error) = await program.RunAsync("test-rules", "good.yaml", "bad.yaml");

        Assert.Equal((1, ""), (code, error));
        Assert.Equal(
            """
            pass  All is well
            FAIL  A site is only a little bad (bad.yaml:2; - expected, + got)
                  - site-failures NL_NIKHEF, warning, its text with "few"
                  + site-failures NL_NIKHEF, critical
                  - stalled-jobs everywhere, warning
            2 cases: 1 passed, 1 failed.

            """,
            GotText().Replace(output, "$1"));
    }

    [Theory]
    [InlineData("cases: []", "bad.yaml:1: cases is missing or empty")]
    [InlineData("", "bad.yaml:1: a playbook file is one document")]
    [InlineData("- 1", "bad.yaml:1:")]
    [InlineData(
        "cases:\n  - name: a\n    tallies:\n      - {site: CERN, jobs: 3, failed: 4}\n    findings: []",
        "bad.yaml:4: a row says")]
    [InlineData(
        "cases:\n  - name: a\n    tallies:\n      - {site: CERN, jobs: 2.5}\n    findings: []",
        "bad.yaml:4: jobs is a whole")]
    [InlineData(
        "cases:\n  - name: a\n    tallies:\n      - {site: CERN, jobs: 5, how: x}\n    findings: []",
        "bad.yaml:4: how is one of")]
    [InlineData(
        "cases:\n  - name: a\n    findings:\n      - {rule: sites, key: a, severity: info}",
        "bad.yaml:4: rule is one of")]
    [InlineData("cases:\n  - name: a", "bad.yaml:2: findings is missing")]
    [InlineData(
        "cases:\n  - name: a\n    findings: []\n  - name: a\n    findings: []",
        "bad.yaml:4: a case \"a\" stands above")]
    [InlineData(
        "cases:\n  - name: a\n    findings: []\n    settings:\n      LeastEfect: 1",
        "bad.yaml:5: Monitoring:Rules:LeastEfect is not")]
    [InlineData(
        "cases:\n  - name: a\n    findings: []\n    settings: {LeastEffect: NaN}",
        "bad.yaml:4: Monitoring:Rules:LeastEffect is a")]
    [InlineData("cases:\n  - name: a\n    findings: []\n    settings: {LeastEffect: much}", "bad.yaml:4:")]
    [InlineData("cases:\n  - name: a\n    at: soon\n    findings: []", "bad.yaml:3: at is a time in UTC")]
    [InlineData("cases:\n  - nme: a\n    findings: []", "bad.yaml:2: \"nme\" is not known here")]
    public async Task A_file_that_is_not_right_is_named_with_the_line_and_what_would_be(string text, string problem)
    {
        using var program = new Prodshift();
        await File.WriteAllTextAsync(program.PathOf("bad.yaml"), text);

        var (code, output, error) = await program.RunAsync("test-rules", "bad.yaml");

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(problem, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.yaml")]
    [InlineData("empty")]
    public async Task No_file_or_a_folder_without_one_is_said(string path)
    {
        using var program = new Prodshift();
        Directory.CreateDirectory(program.PathOf("empty"));

        var (code, _, error) = await program.RunAsync("test-rules", path);

        Assert.Equal(2, code);
        Assert.StartsWith(path, error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    /// <summary>The words of a finding, and a cause before them, may change.</summary>
    [GeneratedRegex("(\\+ site-failures NL_NIKHEF, critical).*")]
    private static partial Regex GotText();
}
