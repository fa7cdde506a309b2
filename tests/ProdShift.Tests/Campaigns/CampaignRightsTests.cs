using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class CampaignRightsTests
{
    [Theory]
    [InlineData("UANA", true)]
    [InlineData("UBO", true)] // by a user group
    [InlineData("UEVE", false)]
    public async Task Who_has_any_role_may_open_a_campaign(string user, bool may)
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);

        var answer = await world.SayAsync(user, "/campaign new fd --justin 11");

        Assert.Equal(may, answer.Contains("is open", StringComparison.Ordinal));
        Assert.Equal(may ? 1 : 0, (await world.Store.AllAsync(default)).Count);
    }

    [Fact]
    public async Task Without_roles_nobody_may_do_anything()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book, roles: []);

        var answer = await world.SayAsync("UANA", "/campaign new fd --justin 11");

        Assert.Contains("only people with a role", answer, StringComparison.Ordinal);
        Assert.Empty(await world.Store.AllAsync(default));
    }

    [Fact]
    public async Task Without_an_answer_from_Slack_nothing_is_recorded()
    {
        await using var world = await CampaignWorld.CreateAsync();
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");
        world.GroupUsers = null;

        string[] answers =
        [
            await world.SayAsync("UBO", "/signoff fd submission-plan-data-management approve"),
            await world.SayAsync("UBO", "/campaign new nd --justin 12"),
            await world.SayAsync("UBO", "/campaign set fd --events-per-job 5"),
        ];

        Assert.All(answers, answer => Assert.Contains("Slack could not be asked", answer, StringComparison.Ordinal));
        var campaign = Assert.Single(await world.Store.AllAsync(default));
        Assert.Null(campaign.EventsPerJob);
        Assert.Empty(await world.Store.SignOffsAsync(campaign.Id, default));
    }

    [Fact]
    public async Task A_campaign_goes_on_with_its_path_whatever_becomes_of_the_playbook()
    {
        var paths = new List<CampaignPath> { Paths.Small };
        await using var world = await CampaignWorld.CreateAsync(new(paths));
        await world.SayAsync("UANA", "/campaign new fd --justin 11 --requester UCY");
        paths[0] = Paths.Small with { Steps = [Paths.Step("set-up", Paths.Item("another", "production"))] };

        Assert.Contains("you approved `plan`", await world.SayAsync("UANA", "/signoff fd plan approve"), StringComparison.Ordinal);
        paths[0] = paths[0] with { Name = "other" };
        Assert.Contains("you approved `name`", await world.SayAsync("UANA", "/signoff fd name approve"), StringComparison.Ordinal);
        await world.SayAsync("UANA", "/campaign new nd --justin 12 --requester UCY");
        Assert.Contains("has no item \"plan\"", await world.SayAsync("UANA", "/signoff nd plan approve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_from_before_paths_were_kept_goes_on_with_its_sign_offs_and_without_tasks()
    {
        var early = Paths.Step("set-up", Paths.Task("draft", "production"), Paths.Item("plan", "production"));
        var paths = new List<CampaignPath> { Paths.Small with { Steps = [early, .. Paths.Small.Steps.Skip(1)] } };
        await using var world = await CampaignWorld.CreateAsync(new(paths));
        await world.ExecuteAsync("INSERT INTO campaign VALUES ('c1', 'fd', 'small', 'UCY', 0, 'r1')");

        await world.StartAsync();
        paths[0] = Paths.Small with { Steps = [Paths.Step("set-up", Paths.Item("another", "production"))] };
        await world.StartAsync();

        var signed = await world.SayAsync("UANA", "/signoff fd plan approve");
        Assert.Contains("It is at step 3 of 3", signed, StringComparison.Ordinal);
        Assert.Contains("no item \"draft\"", await world.SayAsync("UANA", "/signoff fd draft done"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_from_before_paths_were_kept_can_be_seen_but_not_signed_for_without_its_path()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.ExecuteAsync("INSERT INTO campaign VALUES ('c1', 'fd', 'gone', 'UANA', 0, 'r1')");

        Assert.All(
            [await world.SayAsync("UANA", "/campaign show fd"), await world.SayAsync("UANA", "/signoff fd plan approve")],
            answer => Assert.Contains("The path gone of *fd* is not in the playbook", answer, StringComparison.Ordinal));
        Assert.Contains(":warning: *fd*", await world.SayAsync("UANA", "/campaign list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watched_campaign_is_told_of_once_and_not_if_a_record_claims_it()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11");

        await world.NoticeAsync(("main", 11));
        Assert.Equal(2, (await world.AnnouncedAsync()).Count); // the record, and its first step
        await world.NoticeAsync(("main", 11), ("main", 12));
        await world.NoticeAsync(("main", 11), ("main", 12));
        Assert.Equal(3, (await world.AnnouncedAsync()).Count);
        await world.NoticeAsync(("main", 12), ("main", 13));

        Assert.Contains("justIN campaign 13 (main)", (await world.AnnouncedAsync())[3], StringComparison.Ordinal);
    }
}
