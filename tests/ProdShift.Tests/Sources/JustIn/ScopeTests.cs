using System.Text.Json;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>What a workflow is for: justIN's scope and query of it.</summary>
public sealed class ScopeTests
{
    private const int Longest = 2_000;

    [Theory]
    [InlineData("\"usertests\"", "\"files from x\"", "usertests", "files from x")]
    [InlineData("\"\"", "\"\"", null, null)]
    [InlineData("null", "null", null, null)]
    public async Task They_are_told_as_justin_tells_them(string scopeJson, string mqlJson, string? scope, string? mql)
    {
        var workflow = await PollAsync($"\"scope_name\":{scopeJson},\"mql\":{mqlJson}");

        Assert.Equal((scope, mql), (workflow.Scope, workflow.Mql));
    }

    [Fact]
    public async Task A_justin_that_does_not_tell_them_is_read_all_the_same()
    {
        var workflow = await PollAsync("\"rank\":1");

        Assert.Equal(((string?)null, (string?)null), (workflow.Scope, workflow.Mql));
    }

    [Fact]
    public async Task A_long_query_is_cut_and_never_within_a_character()
    {
        var mql = new string('a', Longest - 1) + "😀" + new string('b', 9_000);

        var workflow = await PollAsync($"\"mql\":{JsonSerializer.Serialize(mql)}");

        Assert.Equal(new string('a', Longest - 1), workflow.Mql);
    }

    [Fact]
    public async Task A_scope_as_long_as_a_book_is_no_answer_to_believe()
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = $$"""[{"workflow_id":12,"state":"draft","scope_name":"{{new string('x', 5_000)}}"}]""";

        Assert.Contains("malformed", (await Watching.PollAsync(justin)).Error, StringComparison.Ordinal);
    }

    private static async Task<ProdShift.Core.Monitoring.WorkflowStatus> PollAsync(string fields)
    {
        await using var justin = await FakeJustIn.StartAsync();
        justin.Campaigns[11] = $$"""[{"workflow_id":12,"state":"draft",{{fields}}}]""";
        return (await Watching.PollAsync(justin)).Snapshot.The(12);
    }
}
