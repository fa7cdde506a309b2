using System.Text.Json;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Cli;

/// <summary>`prodshift replay`, run as a process: what a manager who proposes a threshold reads.</summary>
public class ReplayVerbStories
{
    [Fact]
    public async Task A_proposed_threshold_is_shown_beside_today_s()
    {
        await using var justIn = await FakeJustIn.StartAsync();
        using var program = new Prodshift();
        await CheckAsync(program, justIn);
        await File.WriteAllTextAsync(
            program.PathOf("other.json"), """{ "Monitoring": { "Rules": { "LeastFailures": 40 } } }""");

        var (code, output, error) = await program.RunAsync("replay", "--settings", "other.json");
        var (coded, json, _) = await program.RunAsync("replay", "--from", "2d", "--settings", "other.json", "--json");

        Assert.Equal((0, 0), (code, coded));
        Assert.DoesNotContain("fail", error, StringComparison.Ordinal);
        Assert.Contains("1 check.", output, StringComparison.Ordinal);
        Assert.Contains("Only with today's settings: 1\n  critical  site-failures NL_NIKHEF", output, StringComparison.Ordinal);
        Assert.Contains("Only with the proposed settings: 0", output, StringComparison.Ordinal);
        Assert.Contains("With both: 0", output, StringComparison.Ordinal);
        Assert.Contains("precision not known: nobody judged any", output, StringComparison.Ordinal);
        using var replay = JsonDocument.Parse(json);
        Assert.Equal(1, replay.RootElement.GetProperty("today").GetProperty("unjudged").GetInt32());
        Assert.Equal(0, replay.RootElement.GetProperty("proposed").GetProperty("alerts").GetInt32());
        var alert = Assert.Single(replay.RootElement.GetProperty("alerts").EnumerateArray());
        Assert.Equal("site-failures", alert.GetProperty("rule").GetString());
        Assert.Equal(JsonValueKind.Null, alert.GetProperty("proposed").ValueKind);
        Assert.Equal(JsonValueKind.Null, alert.GetProperty("verdict").ValueKind);
    }

    [Theory]
    [InlineData("--from is \"soon\"", "--from", "soon")]
    [InlineData("--to is \"2026-02-30\"", "--to", "2026-02-30")]
    [InlineData("--from (", "--from", "2026-11-02", "--to", "2026-11-01")]
    [InlineData("No check was recorded from 2026-11-01 00:00", "--from", "2026-11-01", "--to", "2026-11-02")]
    [InlineData("nowhere.json: ", "--settings", "nowhere.json")]
    [InlineData("typo.json: Monitoring:Rules:LeastFailure is not a setting", "--settings", "typo.json")]
    [InlineData("range.json: Monitoring:Rules:LeastEffect is a fraction", "--settings", "range.json")]
    [InlineData("words.json: Failed to convert", "--settings", "words.json")]
    [InlineData("none.json: it has no Monitoring:Rules", "--settings", "none.json")]
    [InlineData("broken.json: ", "--settings", "broken.json")]
    public async Task What_is_wrong_is_one_clear_line(string problem, params string[] arguments)
    {
        using var program = new Prodshift();
        foreach (var (file, text) in new[]
            {
                ("typo.json", """{ "Monitoring": { "Rules": { "LeastFailure": 5 } } }"""),
                ("range.json", """{ "Monitoring": { "Rules": { "LeastEffect": "NaN" } } }"""),
                ("words.json", """{ "Monitoring": { "Rules": { "LeastEffect": "much" } } }"""),
                ("none.json", """{ "Rules": { "LeastEffect": 0.2 } }"""),
                ("broken.json", "{ \"Monitoring\": "),
            })
        {
            await File.WriteAllTextAsync(program.PathOf(file), text);
        }

        var (code, output, error) = await program.RunAsync(["replay", .. arguments]);

        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(problem, error.Trim().Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    private static async Task CheckAsync(Prodshift program, FakeJustIn justIn)
    {
        justIn.Workflow(1001, "running");
        justIn.Jobs(1001, 25, "NL_NIKHEF", 65, DateTimeOffset.UtcNow.AddHours(-1));
        justIn.Jobs(1001, 5, "NL_NIKHEF", 0, DateTimeOffset.UtcNow.AddHours(-1));
        justIn.Jobs(1001, 100, "CERN", 0, DateTimeOffset.UtcNow.AddHours(-1));
        program.Environment["Sources__JustIn__0__Name"] = "justin";
        program.Environment["Sources__JustIn__0__Url"] = justIn.Url.AbsoluteUri;
        program.Environment["Sources__JustIn__0__Campaigns__0"] = "11";
        program.Environment["Sources__JustIn__0__RequestsPerSecond"] = "0";
        var (code, _, error) = await program.RunAsync("check");
        Assert.True(code == 0, error);
    }
}
