using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Alerts;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;
using ProdShift.Tests.Sources.Catalogs;

namespace ProdShift.Tests.Acceptance;

public sealed class CloseOutStories : IDisposable
{
    /// <summary>She has no role here.</summary>
    private const string Dana = "UDM00000001";

    private readonly TinyPath _path = new();
    private readonly FakeRucio _rucio = new();

    public void Dispose() => _path.Dispose();

    [Fact]
    public async Task Datasets_are_counted_by_the_catalogues_and_the_task_is_done_when_all_agree()
    {
        await using var metaCat = await FakeCatalog.StartAsync(FakeMetaCat.With(("all:prod", 1_000)));
        await using var rucio = await FakeCatalog.StartAsync(_rucio.AnswerAsync);
        await using var bot = await Bot.StartAsync([_path.Setting, .. Catalogs(metaCat, rucio)]);
        await OpenAsync(bot);
        await bot.SayAsync(Bot.Manager, "/signoff fd plan approve");
        await bot.SayAsync(Bot.Ana, "/campaign dataset fd all:prod --expected 1000");
        Assert.Contains("nobody counted those registered yet", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);

        await bot.SayAsync(Bot.Ana, "/campaign datasets fd");
        Assert.Contains("Asking MetaCat and Rucio now", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        await bot.UntilAsync(() => Told(bot, "1,000 in Rucio, 998 in Rucio at FNAL: 2 missing"));
        Assert.False(await IsSignedAsync(bot, "registered"));

        _rucio.Replicas = """{"rse": "FNAL", "available_length": 1000}""";
        await bot.SayAsync(Bot.Ana, "/campaign datasets fd");
        await bot.UntilAsync(() => Told(bot, "1 of 1 output dataset complete"));
        Assert.True(await IsSignedAsync(bot, "registered"));
    }

    [Fact]
    public async Task Counts_can_be_entered_by_hand_and_one_who_may_not_changes_nothing()
    {
        await using var bot = await Bot.StartAsync(_path.Setting);
        await OpenAsync(bot);

        await bot.SayAsync(Bot.Ana, "/campaign dataset fd all:prod --expected 100,000 --registered 99,400");
        Assert.Contains("100,000 expected, 99,400 registered: 600 missing", bot.LastAnswerTo(Bot.Ana), StringComparison.Ordinal);
        await bot.SayAsync(Dana, "/campaign dataset fd all:prod --registered 100000");
        await bot.SayAsync(Bot.Ana, "/campaign dataset nd all:prod --registered 100000");
        await bot.SayAsync(Bot.Ana, "/campaign dataset fd $(rm) --registered 1");
        await bot.SayAsync(Bot.Ana, "/campaign datasets fd");

        var shown = bot.LastAnswerTo(Bot.Ana);
        Assert.Contains("600 missing", shown, StringComparison.Ordinal);
        Assert.Contains("@Ana Ferri", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_life_of_a_campaign_is_a_file_in_the_channel_of_the_reports()
    {
        await using var bot = await Bot.StartAsync(_path.Setting);
        await LiveAsync(bot);

        await bot.SayAsync(Bot.Manager, "/campaign export fd");
        await bot.UntilAsync(() => Files(bot).ContainsKey("fd-log.html"));
        await bot.SayAsync(Bot.Manager, "/campaign export fd markdown");
        await bot.SayAsync(Bot.Manager, "/campaign export fd json");
        await bot.UntilAsync(() => Files(bot).Count == 3);

        Assert.All(Files(bot).Values, file => Assert.All(Life, part => Assert.Contains(part, file, StringComparison.Ordinal)));
        Assert.Contains("150 of 100,000 = 0.1 %", Files(bot)["fd-log.html"], StringComparison.Ordinal);
        Assert.Contains("Maria Keller", Files(bot)["fd-log.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", Files(bot)["fd-log.html"] + Files(bot)["fd-log.json"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_export_is_told_what_would_be_right()
    {
        await using var bot = await Bot.StartAsync(_path.Setting);
        await OpenAsync(bot);

        var pdf = await bot.SayAsync(Bot.Manager, "/campaign export fd pdf");
        Assert.Contains("\"pdf\" is no format", pdf, StringComparison.Ordinal);
        Assert.Contains("Say the campaign", await bot.SayAsync(Bot.Manager, "/campaign export"), StringComparison.Ordinal);
        Assert.Contains("fdd", await bot.SayAsync(Bot.Manager, "/campaign export fdd"), StringComparison.Ordinal);
        Assert.Contains("Nothing was", await bot.SayAsync(Dana, "/campaign export fd"), StringComparison.Ordinal);
        Assert.Empty(bot.Said(Bot.Reports));
    }

    /// <summary>What each form of the file holds, in signs that none of them escapes.</summary>
    private static readonly string[] Life =
    [
        "A tiny path", "Plan agreed", "no meeting this week", "Report presented", "all:prod", "1001", "quiet so far", "all well",
        "checked in as shifter", "opened the record", "paused-workflow", "acknowledged",
    ];

    private static async Task LiveAsync(Bot bot)
    {
        await OpenAsync(bot);
        await bot.SayAsync(Bot.Ana, "/checkin shifter quiet so far <script>");
        bot.JustIn.Workflow(1001, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, DateTimeOffset.UtcNow);
        bot.JustIn.Jobs(1001, 3, "CERN", 0, DateTimeOffset.UtcNow);
        await bot.CheckAsync();
        await bot.ClickAsync(Bot.Ana, Bot.Alerts, AlertButtons.Acknowledge);
        await bot.UntilAsync(() => bot.Said(Bot.Alerts).Any(said => said.Contains("acknowledged", StringComparison.Ordinal)));
        await bot.SayAsync(Bot.Manager, "/signoff fd plan waive 7d no meeting this week");
        await bot.SayAsync(Bot.Ana, "/campaign dataset fd all:prod --expected 1000");
        await using (var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default))
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO campaign_value (campaign_id, number, field, value, user_id, at, request_id)
                SELECT id, 100, 'events', 'nu fhc: 100000', created_by, created_at, 'events' FROM campaign
                """);
        }
        await bot.SayAsync(Bot.Ana, "/checkout all well");
    }

    private static Task<string> OpenAsync(Bot bot) =>
        bot.SayAsync(Bot.Manager, $"/campaign new fd --justin 11 --events-per-job 50 --requester {Bot.Bo} --path tiny");

    private static bool Told(Bot bot, string words) =>
        bot.Said(Bot.Shift).Any(said => said.Contains(words, StringComparison.Ordinal));

    private static async Task<bool> IsSignedAsync(Bot bot, string item)
    {
        var store = bot.Services.GetRequiredService<CampaignStore>();
        var campaign = await store.FindAsync("fd", default);
        var signOffs = await store.SignOffsAsync(campaign!.Id, default);
        return signOffs.LastOrDefault(signOff => signOff.Item == item)
            is { Decision: Decision.Approve, UserId: SignOff.Automatic };
    }

    private static Dictionary<string, string> Files(Bot bot) => bot.Slack.Messages(Bot.Reports)
        .SelectMany(message => message.Files)
        .ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content.Span));

    private static KeyValuePair<string, string?>[] Catalogs(FakeCatalog metaCat, FakeCatalog rucio) =>
    [
        new("Catalogs:MetaCat:Url", $"{metaCat.Url}app"),
        new("Catalogs:Rucio:Url", rucio.Url.AbsoluteUri),
        new("Catalogs:Rucio:Account", "dunepro"),
        new("Catalogs:Rucio:Username", "ana"),
        new("Catalogs:Rucio:Password", "pass+word"),
        new("Catalogs:Rucio:Rse", "FNAL"),
    ];
}
