using Microsoft.Extensions.Logging.Abstractions;
using ProdShift.Core.Monitoring;
using ProdShift.Sources;
using ProdShift.Sources.JustIn;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>A source that watches a fake justIN, and what the tests ask it.</summary>
internal static class Watching
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    public static PollRequest Request { get; } = new(Now, Now.AddHours(-24), new HashSet<int>());

    public static JustInOptions Options(FakeJustIn justin, params int[] campaigns) => new()
    {
        Name = "justin",
        Url = new(justin.Address, "/dashboard/"),
        Campaigns = campaigns,
        RequestsPerSecond = 100,
    };

    public static JustInSource Source(JustInOptions options, TimeProvider? clock = null) =>
        new(options, SourceHttp.Create(options.CaFile), clock ?? TimeProvider.System, NullLogger<JustInSource>.Instance);

    public static Task<PollResult> PollAsync(FakeJustIn justin, params int[] campaigns) =>
        PollAsync(Options(justin, campaigns.Length > 0 ? campaigns : [11]));

    public static async Task<PollResult> PollAsync(JustInOptions options, params int[] alreadyRead)
    {
        using var source = Source(options);
        return await source.PollAsync(Request with { AlreadyRead = alreadyRead.ToHashSet() }, CancellationToken.None);
    }

    /// <summary>A campaign's list with workflows in the state given, which all started in the morning.</summary>
    public static string Workflows(string state, params int[] ids) =>
        $"[{string.Join(",", ids.Select(id => Workflow(id, state)))}]";

    public static string Workflow(int id, string state, int processed = 1, int total = 2, string start = "2026-11-22 08:00:00") =>
        $$"""
        {"workflow_id":{{id}},"description":"w{{id}}","user_name":null,"state":"{{state}}","mql":"files","start_time":"{{start}}",
        "finish_time":"1970-01-01 00:00:00","scope_name":null,"files_processed":{{processed}},"files_total":{{total}}}
        """;

    public static WorkflowStatus The(this Snapshot? snapshot, int workflow) =>
        snapshot!.Workflows.Single(found => found.Id == workflow);
}
