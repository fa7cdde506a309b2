using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns;

/// <summary>What the gate does with time, people who are not there, and what was recorded before there were gates.</summary>
public class GateTests
{
    private const string New = "/campaign new fd --justin 11 --requester UCY";

    [Fact]
    public async Task A_waiver_opens_the_next_step_and_its_end_brings_the_campaign_back()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);
        await world.SayAsync("UANA", "/signoff fd plan approve");

        var waived = await world.SayAsync("UMGR", "/signoff fd name waive until 2d the name comes on Monday");
        Assert.Contains("you waived `name`", waived, StringComparison.Ordinal);
        Assert.Contains("step 3 of 3", waived, StringComparison.Ordinal);
        await world.PassTimeAsync(TimeSpan.FromDays(3));

        var told = await world.AnnouncedAsync();
        Assert.Contains(told, said => said.Contains("the waiver of `name` (A name) has ended", StringComparison.Ordinal));
        Assert.Contains("is back at an earlier step", told[^1], StringComparison.Ordinal);
        Assert.Contains("is for a later step", await world.SayAsync("UCY", "/signoff fd report approve"), StringComparison.Ordinal);
        await world.PassTimeAsync(TimeSpan.Zero);
        Assert.Equal(told.Count, (await world.AnnouncedAsync()).Count);
    }

    [Fact]
    public async Task Those_who_are_waited_for_are_reminded_and_at_last_others_are_called_once()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);
        var opened = (await world.AnnouncedAsync()).Count;

        await world.PassTimeAsync(TimeSpan.FromHours(23));
        Assert.Equal(opened, (await world.AnnouncedAsync()).Count);
        await world.PassTimeAsync(TimeSpan.FromHours(1));
        await world.PassTimeAsync(TimeSpan.FromHours(1));
        var reminded = await world.AnnouncedAsync();
        Assert.Equal(opened + 1, reminded.Count);
        Assert.StartsWith(":bell: *fd* still waits:\n• `plan` (A plan) waits for <@UANA>", reminded[^1], StringComparison.Ordinal);
        await world.PassTimeAsync(TimeSpan.FromHours(47));
        await world.PassTimeAsync(TimeSpan.FromHours(48));

        var called = await world.AnnouncedAsync();
        Assert.Equal(opened + 2, called.Count);
        Assert.StartsWith(":rotating_light: nobody yet (Roles:expert is not configured): *fd*", called[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_back_and_mended_waits_anew()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);
        await world.PassTimeAsync(TimeSpan.FromHours(23));
        await world.SayAsync("UANA", "/signoff fd plan reject files are missing");
        await world.SayAsync("UANA", "/signoff fd plan mended all files are in");
        await world.PassTimeAsync(TimeSpan.FromHours(1));

        Assert.DoesNotContain("`plan`", (await world.AnnouncedAsync())[^1], StringComparison.Ordinal);
        Assert.Contains("you approved `plan`", await world.SayAsync("UANA", "/signoff fd plan approve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_Slack_switched_off_signs_nothing_and_neither_does_one_that_Slack_says_nothing_of()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);
        world.Deactivated.Add("UANA");
        var off = await world.SayAsync("UANA", "/signoff fd plan approve");
        world.Deactivated.Clear();
        world.Unanswered.Add("UANA");
        var unknown = await world.SayAsync("UANA", "/signoff fd plan approve");

        Assert.Contains("switched this account off", off, StringComparison.Ordinal);
        Assert.Contains("Slack could not be asked", unknown, StringComparison.Ordinal);
        Assert.Empty(await world.Store.SignOffsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
    }

    [Fact]
    public async Task Whoever_opened_it_approves_nothing_while_nobody_is_named_as_the_one_who_asked()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", "/campaign new fd --justin 11");

        var refused = await world.SayAsync("UANA", "/signoff fd plan approve");

        Assert.Contains("counts as your own request", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_sign_at_the_same_moment_one_signs()
    {
        await using var world = await CampaignWorld.CreateAsync(
            Paths.Book, roles: new() { ["production"] = new() { Users = ["UANA", "UBO"] }, ["requester"] = new() });
        await world.SayAsync("UANA", New);

        await Task.WhenAll(SignAsync("UANA"), SignAsync("UBO"));

        Assert.Single(await world.Store.SignOffsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));

        Task SignAsync(string user) => Task.Run(() => world.SayAsync(user, "/signoff fd plan approve", $"at-once-{user}"));
    }

    [Fact]
    public async Task A_group_acts_on_its_own_campaigns_only()
    {
        await using var world = await CampaignWorld.CreateAsync(
            Paths.Book,
            roles: new()
            {
                ["production"] = new() { Users = ["UANA"] },
                ["higgs"] = new() { Users = ["UBO"] },
                ["top"] = new() { Users = ["UCY"] },
            });

        Assert.Contains("not named for the role", await world.SayAsync("UCY", $"{New} --group higgs"), StringComparison.Ordinal);
        Assert.Contains("There is no group", await world.SayAsync("UCY", $"{New} --group susy"), StringComparison.Ordinal);
        Assert.Contains("is open", await world.SayAsync("UBO", $"{New} --group higgs"), StringComparison.Ordinal);
        await world.SayAsync("UANA", "/signoff fd plan reject no");
        foreach (var (user, expected) in new[] { ("UCY", "belongs to the group higgs"), ("UBO", "Recorded") })
        {
            Assert.Contains(expected, await world.SayAsync(user, "/signoff fd plan mended yes"), StringComparison.Ordinal);
            Assert.Contains(expected, await world.SayAsync(user, "/campaign set fd --events-per-job 5"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_campaign_that_ran_before_anybody_signed_here_is_let_through_step_by_step_by_who_may_waive()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);

        foreach (var (user, words, refusal) in new[]
        {
            ("UANA", "set-up waive 30d it ran before", "you are not in manager"),
            ("UMGR", "set-up waive it ran before", "a waiver has an end"),
            ("UMGR", "close waive 30d it ran before", "for a later step"),
        })
        {
            Assert.Contains(refusal, await world.SayAsync(user, $"/signoff fd {words}"), StringComparison.Ordinal);
        }
        var waived = await world.SayAsync("UMGR", "/signoff fd set-up waive 30d it ran before", "request-w");
        Assert.Contains("you waived 2 of *The set-up*", waived, StringComparison.Ordinal);
        await world.SayAsync("UMGR", "/signoff fd set-up waive 30d it ran before", "request-w");

        var kept = await world.Store.SignOffsBetweenAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default);
        Assert.Equal(["plan", "name"], kept.Select(signOff => signOff.Item));
        Assert.Contains(
            await world.AnnouncedAsync(),
            said => said.Contains("waived everything that *The set-up*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_only_item_that_waits_needs_no_name()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);

        Assert.Contains("Say for which item", await world.SayAsync("UANA", "/signoff fd approve"), StringComparison.Ordinal);
        await world.SayAsync("UANA", "/signoff fd plan approve");
        Assert.Contains("you approved `name`", await world.SayAsync("UANA", "/signoff fd approve"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_opening_is_a_message_that_calls_those_who_sign_next()
    {
        await using var world = await CampaignWorld.CreateAsync(Paths.Book);
        await world.SayAsync("UANA", New);
        await world.SayAsync("UANA", "/signoff fd plan approve");
        await world.SayAsync("UANA", "/signoff fd name approve");
        await world.SayAsync("UCY", "/signoff fd report approve");
        await world.SayAsync("UANA", "/signoff fd plan reject wrong after all");

        Golden.Check(string.Join("\n\n", await world.AnnouncedAsync()) + "\n");
    }
}
