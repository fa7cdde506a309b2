using ProdShift.Core.Campaigns;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns;

/// <summary>What people read, kept whole in golden files.</summary>
public class CampaignTextTests
{
    private const string New = "/campaign new fd-mc-2024a --justin 11,12 --requester UCY --events-per-job 1000";

    private static readonly string[] SetUp =
        ["submission-plan-production", "submission-plan-data-management", "campaign-name"];

    [Fact]
    public async Task The_answers_along_a_path()
    {
        await using var world = await CampaignWorld.CreateAsync();
        (string User, string Line)[] story =
        [
            ("UANA", "/campaign list"),
            ("UANA", New),
            ("UANA", "/signoff fd-mc-2024a"),
            ("UANA", "/signoff fd-mc-2024a campaign-name approve"),
            ("UANA", "/signoff fd-mc-2024a campaign-name approve"),
            ("UBO", "/signoff fd-mc-2024a campaign-name approve"),
            ("UANA", "/signoff fd-mc-2024a interactive-test approve"),
            ("UANA", "/signoff fd-mc-2024a campaign-name reject"),
            ("UANA", "/signoff fd-mc-2024a campaign-name reject <!channel> & co do not like it"),
            ("UANA", "/signoff fd-mc-2024a the-name approve"),
            ("UANA", "/signoff fd-mc-2025 campaign-name approve"),
            ("UANA", "/campaign set fd-mc-2024a --events-per-job 500"),
            ("UANA", "/campaign set fd-mc-2024a --events-per-job 500"),
            ("UANA", "/campaign new FD-MC-2024A --justin 13"),
            ("UANA", "/campaign new other --justin 12"),
            ("UANA", "/campaign new other --justin 13 --path gm2"),
            ("UANA", "/campaign new other"),
            ("UEVE", "/campaign new other --justin 13"),
            ("UANA", "/campaign new other --justin 13 --path superb --requester UCY"),
            ("UANA", "/signoff other feature-freeze approve"),
            ("UANA", "/campaign list"),
            ("UANA", "/campaign help"),
            ("UANA", "/signoff help"),
        ];

        var transcript = new List<string>();
        foreach (var (user, line) in story)
            transcript.Add($"{user}> {line}\n{await world.SayAsync(user, line)}\n");

        Golden.Check(string.Join('\n', transcript));
    }

    [Fact]
    public async Task The_shift_channel_is_told_of_every_step()
    {
        await using var world = await CampaignWorld.CreateAsync();
        await world.SayAsync("UANA", New);
        await ApproveSetUpAsync(world);
        await world.SayAsync("UANA", "/signoff fd-mc-2024a interactive-test reject the metadata file is empty");
        await world.SayAsync("UBO", "/signoff fd-mc-2024a submission-plan-data-management reject not enough tape");

        Golden.Check(string.Join("\n\n", await world.AnnouncedAsync()) + "\n");
    }

    [Fact]
    public async Task Show_of_a_campaign_under_way()
    {
        await using var world = await CampaignWorld.CreateAsync(roles: new()
        {
            ["production"] = new() { Users = ["UANA"] },
            ["data-management"] = new() { UserGroups = ["SDM"] },
        });
        await world.SayAsync("UANA", "/campaign new fd-mc-2024a --justin 11 --requester UCY");
        await ApproveSetUpAsync(world);
        await world.SayAsync("UANA", "/signoff fd-mc-2024a interactive-test approve");
        await world.SayAsync("UANA", "/signoff fd-mc-2024a user-test-workflows reject two of ten jobs crash");

        Golden.Check(await world.SayAsync("UEVE", "/campaign show FD-mc-2024a") + "\n");
    }

    [Fact]
    public async Task The_last_sign_off_completes_the_path()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");
        await world.SayAsync("UANA", "/signoff fd plan approve");
        await world.SayAsync("UANA", "/signoff fd name approve");
        await world.SayAsync("UCY", "/signoff fd report approve");

        Golden.Check(
            string.Join("\n\n", [.. await world.AnnouncedAsync(), await world.SayAsync("UANA", "/campaign show fd")]) + "\n");
    }

    [Fact]
    public async Task Watched_campaigns_without_a_record()
    {
        await using var world = await CampaignWorld.CreateAsync();
        await world.NoticeAsync(("dune-main", 12), ("dune-main", 11), ("dune-test", 3));

        Golden.Check(Assert.Single(await world.AnnouncedAsync()) + "\n");
    }

    /// <summary>The longest path that the playbook takes: its current step is still shown whole.</summary>
    [Fact]
    public async Task The_longest_path_still_shows_what_it_waits_for()
    {
        var items = Enumerable.Range(1, 20).Select(Item).ToArray();
        var steps = Enumerable.Range(1, 20).Select(step => Paths.Step($"s{step}", items) with { Name = new string('N', 100) });
        await using var world = await CampaignWorld.CreateAsync(new([new("long", "T", "S", [.. steps])]));
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");

        var shown = await world.SayAsync("UANA", "/campaign show fd");

        Assert.Contains("item-20", shown, StringComparison.Ordinal);
        Assert.Contains("*20. ", shown, StringComparison.Ordinal);
        Assert.Contains("Sign with", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("does not fit", shown, StringComparison.Ordinal);

        static PathItem Item(int item) => Paths.Item($"item-{item}-{new string('i', 50)}", "production") with
        {
            Name = new string('n', 100),
        };
    }

    [Fact]
    public async Task A_list_too_long_for_a_message_says_how_many_more_there_are()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        for (var i = 1; i <= 31; i++)
            await world.SayAsync("UANA", $"/campaign new fd-{i} --justin {i}");

        var list = await world.SayAsync("UANA", "/campaign list");

        Assert.StartsWith("31 campaigns, 31 under way", list, StringComparison.Ordinal);
        Assert.EndsWith("… and 1 more: `/campaign show NAME` shows each.", list, StringComparison.Ordinal);
    }

    private static async Task ApproveSetUpAsync(CampaignWorld world)
    {
        foreach (var item in SetUp)
        {
            var user = item.EndsWith("management", StringComparison.Ordinal) ? "UBO" : "UANA";
            await world.SayAsync(user, $"/signoff fd-mc-2024a {item} approve agreed on Monday");
        }
    }
}
