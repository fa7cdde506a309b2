using ProdShift.Core.Freezes;

namespace ProdShift.Tests.Freezes;

public class FreezeDecisionTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Freeze Anas = new("f1", Ten, "UANA", ByRule: false, "FTS is down");
    private static readonly Freeze Rules = new("f2", Ten.AddHours(1), "central-outage", ByRule: true, "412 of 640 jobs failed");

    [Fact]
    public void A_person_s_freeze_and_a_rule_s_hold_side_by_side()
    {
        Assert.Equal(new FreezeDecision.StartResult.Started(Anas), FreezeDecision.Start([], Anas));
        Assert.Equal(new FreezeDecision.StartResult.Started(Anas), FreezeDecision.Start([Rules], Anas));
        Assert.Equal(new FreezeDecision.StartResult.Started(Rules), FreezeDecision.Start([Anas], Rules));
        var other = Rules with { Id = "f3", By = "other-rule" };
        Assert.Equal(new FreezeDecision.StartResult.Started(other), FreezeDecision.Start([Rules], other));
    }

    [Fact]
    public void A_second_of_the_same_kind_is_told_who_holds()
    {
        Assert.Equal(new FreezeDecision.StartResult.AlreadyHeld(Anas), FreezeDecision.Start([Anas], Anas with { By = "UBO" }));
        Assert.Equal(
            new FreezeDecision.StartResult.AlreadyHeld(Rules), FreezeDecision.Start([Anas, Rules], Rules with { Id = "f9" }));
    }

    [Fact]
    public void A_person_lifts_all_a_rule_its_own()
    {
        var all = Assert.IsType<FreezeDecision.LiftResult.Lifted>(
            FreezeDecision.LiftByPerson([Anas, Rules], "UBO", "well again", Ten.AddHours(2)));
        var own = Assert.IsType<FreezeDecision.LiftResult.Lifted>(
            FreezeDecision.LiftByRule([Anas, Rules], "central-outage", "it ended", Ten.AddHours(2)));

        Assert.Equal([Anas, Rules], all.Freezes.Select(lifted => lifted.Freeze));
        Assert.All(all.Freezes, lifted => Assert.Equal(("UBO", false, "well again"), (lifted.By, lifted.ByRule, lifted.Reason)));
        Assert.Empty(all.StillHeld);
        Assert.Equal([Rules], own.Freezes.Select(lifted => lifted.Freeze));
        Assert.Equal([Anas], own.StillHeld);
    }

    [Fact]
    public void Where_nothing_holds_there_is_nothing_to_lift()
    {
        Assert.IsType<FreezeDecision.LiftResult.NothingToLift>(FreezeDecision.LiftByPerson([], "UBO", "why", Ten));
        Assert.IsType<FreezeDecision.LiftResult.NothingToLift>(FreezeDecision.LiftByRule([Anas], "central-outage", "why", Ten));
    }

    /// <summary>One rule may freeze: is its alert open, does its freeze hold, did a person lift it meanwhile?</summary>
    [Theory]
    [InlineData(false, false, false, "")]
    [InlineData(true, false, false, "start")]
    [InlineData(true, true, false, "")]
    [InlineData(false, true, false, "lift")]
    [InlineData(true, false, true, "")] // the person knew better
    [InlineData(false, false, true, "free again")]
    public void A_rule_freezes_while_its_alert_is_open(bool open, bool held, bool overruled, string does)
    {
        var changes = FreezeRules.Decide(
            ["central-outage"],
            held ? [Anas, Rules] : [Anas],
            overruled ? ["central-outage"] : [],
            open ? [("central-outage", "412 of 640 jobs failed"), ("site-failures", "x")] : [("site-failures", "x")]);

        Assert.Equal(does == "start" ? [("central-outage", "412 of 640 jobs failed")] : [], changes.Start);
        Assert.Equal(does == "lift" ? [("central-outage", "no central-outage alert is open any more")] : [], changes.Lift);
        Assert.Equal(does == "free again" ? ["central-outage"] : [], changes.FreeAgain);
    }

    [Fact]
    public void A_rule_that_may_freeze_no_more_lets_go()
    {
        var changes = FreezeRules.Decide([], [Rules], [], [("central-outage", "412 of 640 jobs failed")]);

        Assert.Empty(changes.Start);
        Assert.Contains("no longer among the rules", Assert.Single(changes.Lift).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Status", "")]
    [InlineData("  status ", "Status", "")]
    [InlineData("help", "Help", "")]
    [InlineData("now!", "Help", "")]
    [InlineData("start", "NeedsReason", "")]
    [InlineData("lift   ", "NeedsReason", "")]
    [InlineData("start FTS is\n down ", "Start", "FTS is down")]
    [InlineData("Start FTS", "Start", "FTS")]
    [InlineData("lift well again", "Lift", "well again")]
    public void What_stands_after_the_command(string text, string result, string reason)
    {
        var command = FreezeCommand.Parse(text);

        Assert.Equal(result, command.GetType().Name);
        Assert.Equal(reason, command switch
        {
            FreezeCommand.Start start => start.Reason,
            FreezeCommand.Lift lift => lift.Reason,
            _ => "",
        });
    }

    [Fact]
    public void A_reason_too_long_for_lists_is_cut() => Assert.Equal(
        FreezeCommand.LongestReason,
        Assert.IsType<FreezeCommand.Start>(FreezeCommand.Parse("start " + new string('x', 9_000))).Reason.Length);
}
