using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class SignOffDecisionTests
{
    private static readonly DateTimeOffset Ten = new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero);

    private static readonly CampaignPath Path = Paths.Small with
    {
        Steps =
        [
            .. Paths.Small.Steps,
            Paths.Step(
                "more",
                Paths.Item("two", "production") with { Quorum = new(2, OfEachRole: false) },
                Paths.Item("plots", "production") with { Evidence = new(EvidenceKind.Link, "the plots") },
                Paths.Item("last", "production") with { After = ["two"], WaiveBy = null },
                Paths.Task("job", "production") with { Check = AutomaticCheck.TestJobsExitZero }),
        ],
    };

    /// <summary>
    /// Decided before (user, sign, item), what is asked, and what comes of it. + approves, - rejects, ! mends, w waives, ~ withdraws.
    /// U1 to U4 have every role, RQ asked for the campaign.
    /// </summary>
    [Theory]
    [InlineData("", "U1+plan", "Recorded")]
    [InlineData("", "U1+PLAN", "Recorded")]
    [InlineData("", "U1+plans", "UnknownItem")]
    [InlineData("", "U1-plan", "Recorded")]
    [InlineData("U1+plan", "U1+plan", "AlreadyApproved")]
    [InlineData("U1+plan", "U2+plan", "AlreadyDone")]
    [InlineData("U1+plan", "U1-plan", "Recorded")]
    [InlineData("U1-plan", "U1-plan", "Rejected")]
    [InlineData("U1-plan", "U2+plan", "Rejected")]
    [InlineData("U1-plan U2!plan", "U1+plan", "Recorded")]
    [InlineData("U1-plan U2!plan", "U2!plan", "NothingToMend")]
    [InlineData("", "U1!plan", "NothingToMend")]
    [InlineData("", "U1~plan", "NothingToWithdraw")]
    [InlineData("U1+plan", "U2~plan", "NothingToWithdraw")]
    [InlineData("U1+plan", "U1~plan", "Recorded")]
    [InlineData("U1-plan", "U1~plan", "Recorded")]
    [InlineData("U1-plan U2!plan", "U1~plan", "NothingToWithdraw")] // what was mended is past
    [InlineData("U1+plan U1~plan", "U1~plan", "NothingToWithdraw")]
    [InlineData("", "U1wplan", "Recorded")]
    [InlineData("U1-plan", "U2wplan", "Recorded")]
    [InlineData("", "RQ+plan", "OwnRequest")]
    [InlineData("", "RQwplan", "OwnRequest")]
    [InlineData("", "RQ-plan", "Recorded")]
    [InlineData("U1+plan U1+name", "RQ+report", "Recorded")] // where the path asks for the requester's own word
    [InlineData("", "U1+report", "TooEarly")]
    [InlineData("", "U1wreport", "TooEarly")]
    [InlineData("U1+plan", "U1-report", "TooEarly")]
    [InlineData("U1+plan U1+name", "U1+report", "Recorded")]
    [InlineData("U1wplan U1wname", "U1+report", "Recorded")]
    [InlineData("U1+plan U1+name U1+report", "U2-plan", "Recorded")]
    [InlineData("U1+plan U1+name U1+report U2-plan", "U2+report", "TooEarly")]
    [InlineData("U1+plan U1+name U1+report U2-plan", "U2-report", "Recorded")] // what was approved can always be sent back
    [InlineData("U1+plan U1+name U1+report", "U1+last", "NotBefore")]
    [InlineData("U1+plan U1+name U1+report U1+two", "U1+last", "NotBefore")]
    [InlineData("U1+plan U1+name U1+report U1+two U2+two", "U1+last", "Recorded")]
    [InlineData("U1+plan U1+name U1+report U1+two", "U1+two", "AlreadyApproved")]
    [InlineData("U1+plan U1+name U1+report U1+two", "U2+two", "Recorded")]
    [InlineData("U1+plan U1+name U1+report", "U1wlast", "NeverWaived")]
    [InlineData("U1+plan U1+name U1+report", "U1+plots", "NoEvidence")]
    [InlineData("U1+plan U1+name U1+report", "RQ+job", "Recorded")] // a task is no approval of one's own request
    public void Decides(string before, string asked, string expected) =>
        Assert.Equal(expected, Decide(before, asked).GetType().Name);

    [Theory]
    [InlineData("U1+plan")]
    [InlineData("U1-plan")]
    [InlineData("U1wplan")]
    public void Only_who_surely_has_the_role_may_decide(string asked)
    {
        var nobody = new Signer("U1", []);

        Assert.IsType<SignOffResult.NotMember>(Decide("", asked, nobody));
        Assert.IsType<SignOffResult.MembershipUnknown>(Decide("", asked, nobody with { IsUnknown = true }));
        Assert.IsType<SignOffResult.Deactivated>(Decide("", asked, Everything("U1") with { IsDeactivated = true }));
    }

    [Theory]
    [InlineData(false, "MayNotAct")]
    [InlineData(null, "MembershipUnknown")]
    [InlineData(true, "Recorded")]
    public void Who_may_act_on_the_campaign_may_say_that_it_is_mended(bool? mayAct, string expected) =>
        Assert.Equal(expected, Decide("U1-plan", "U2!plan", new Signer("U2", []) { MayAct = mayAct }).GetType().Name);

    [Fact]
    public void Who_has_no_role_is_told_so_whatever_else_is_wrong() =>
        Assert.IsType<SignOffResult.NotMember>(Decide("", "U1-report", new Signer("U1", [])));

    [Theory]
    [InlineData(Decision.Reject)]
    [InlineData(Decision.Waive)]
    [InlineData(Decision.Mend)]
    public void Whatever_stops_or_skips_needs_a_reason(Decision decision)
    {
        IReadOnlyList<SignOff> before = decision == Decision.Mend ? [Read("U1-plan")] : [];
        var request = new SignOff("plan", decision, "U1", "", Ten) { Until = Ten.AddDays(1) };

        Assert.IsType<SignOffResult.NoReason>(SignOffDecision.Decide(Path, before, request, Everything("U1")));
    }

    [Theory]
    [InlineData(null, "BadEnd")]
    [InlineData(0, "BadEnd")]
    [InlineData(-1, "BadEnd")]
    [InlineData(1, "Recorded")]
    [InlineData(90, "Recorded")]
    [InlineData(91, "BadEnd")]
    public void A_waiver_has_an_end_within_ninety_days(int? days, string expected)
    {
        var request = new SignOff("plan", Decision.Waive, "U1", "why", Ten) { Until = days is { } n ? Ten.AddDays(n) : null };

        Assert.Equal(expected, SignOffDecision.Decide(Path, [], request, Everything("U1")).GetType().Name);
    }

    [Fact]
    public void What_is_recorded_is_the_items_own_spelling_the_roles_held_and_where_the_campaign_goes()
    {
        var recorded = Assert.IsType<SignOffResult.Recorded>(Decide("U1+plan", "U2+NAME"));

        Assert.Equal("name", recorded.SignOff.Item);
        Assert.Equal(["production"], recorded.SignOff.Roles);
        Assert.Equal((1, 3), (recorded.Before.Current!.Number, recorded.After.Current!.Number));
    }

    [Fact]
    public void The_evidence_is_what_was_asked_for()
    {
        var request = Read("U1+plots") with { Reason = "all fine, see (https://plots.example/1), thanks" };

        var recorded = Assert.IsType<SignOffResult.Recorded>(
            SignOffDecision.Decide(Path, Before("U1+plan U1+name U1+report"), request, Everything("U1")));

        Assert.Equal("https://plots.example/1", recorded.SignOff.Evidence);
    }

    [Fact]
    public void Too_early_says_which_step_comes_first()
    {
        var early = Assert.IsType<SignOffResult.TooEarly>(Decide("U1+plan", "U1+report"));

        Assert.Equal("name", Assert.Single(early.Current.Missing).Item.Id);
    }

    [Theory]
    [InlineData("", false)] // its step is not open
    [InlineData("U1+plan U1+name U1+report", true)]
    [InlineData("U1+plan U1+name U1+report U2+job", false)] // a person said so already
    [InlineData("U1+plan U1+name U1+report U2-job", false)] // a person sent it back
    [InlineData("U1+plan U1+name U1+report U2-job U2!job", true)]
    public void What_the_bot_sees_for_itself_is_recorded_where_it_is_waited_for(string before, bool expected) =>
        Assert.Equal(expected, SignOffDecision.Fill(Path, Before(before), Seen) is not null);

    [Fact]
    public void What_the_bot_no_longer_sees_is_taken_back_while_its_step_is_the_current_one()
    {
        var before = Before("U1+plan U1+name U1+report");
        var filled = SignOffDecision.Fill(Path, before, Seen)!.SignOff;

        Assert.Null(SignOffDecision.Unfill(Path, before, Seen));
        var back = SignOffDecision.Unfill(Path, [.. before, filled], Seen);
        Assert.False(back?.After.Item("job").IsDone);
        Assert.Null(SignOffDecision.Unfill(Path, [.. before, filled, Read("U2-plan")], Seen));
    }

    private static SignOff Seen => new("job", Decision.Approve, SignOff.Automatic, "10 of 10 jobs", Ten);

    private static SignOffResult Decide(string before, string asked, Signer? signer = null) =>
        SignOffDecision.Decide(Path, Before(before), Read(asked), signer ?? Everything(asked[..2]));

    private static Signer Everything(string user) =>
        new(user, ["production", "requester", "manager"]) { IsRequester = user == "RQ", MayAct = true };

    private static IReadOnlyList<SignOff> Before(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static SignOff Read(string word)
    {
        var decision = word[2] switch
        {
            '+' => Decision.Approve,
            '-' => Decision.Reject,
            '!' => Decision.Mend,
            'w' => Decision.Waive,
            _ => Decision.Withdraw,
        };
        return new(word[3..], decision, word[..2], decision == Decision.Approve ? "" : "why", Ten)
        {
            Until = decision == Decision.Waive ? Ten.AddDays(7) : null,
        };
    }
}
