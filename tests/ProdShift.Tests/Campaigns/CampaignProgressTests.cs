using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class CampaignProgressTests
{
    private static readonly DateTimeOffset Ten = new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero);

    /// <summary>D done, C current, W waiting; +item approves, -item rejects.</summary>
    [Theory]
    [InlineData("", "CWW")]
    [InlineData("+plan", "CWW")]
    [InlineData("+plan +name", "DDC")] // a step that needs no sign-off passes by itself
    [InlineData("+plan +name +report", "DDD")]
    [InlineData("+plan +name -plan", "CWW")]
    [InlineData("+plan +name +report -name", "CWW")]
    [InlineData("+plan -plan +plan +name", "DDC")]
    [InlineData("+report", "CWW")]
    [InlineData("+gone +plan +name", "DDC")] // an item that the path no longer has
    public void The_first_step_with_a_sign_off_missing_is_the_current_one(string decisions, string states)
    {
        var progress = CampaignProgress.Of(Paths.Small, Decisions(decisions), Ten);

        Assert.Equal(states, string.Concat(progress.Steps.Select(step => step.State.ToString()[0])));
        Assert.Equal(states.IndexOf('C', StringComparison.Ordinal) + 1, progress.Current?.Number ?? 0);
    }

    [Fact]
    public void An_item_is_approved_by_everybody_who_did_since_it_was_last_rejected()
    {
        var item = CampaignProgress.Of(
            Paths.Small, [By("U1", true), By("U2", false), By("U3", true), By("U4", true)], Ten).Item("plan");

        Assert.Equal(["U3", "U4"], item.Approvals.Select(approval => approval.UserId));
        Assert.Equal("U4", item.Latest?.UserId);
    }

    [Fact]
    public void Whatever_is_decided_done_steps_come_first_and_only_one_is_current()
    {
        var decision = Gen.Elements("+plan", "-plan", "+name", "-name", "+report", "-report", "+gone");
        Prop.ForAll(Gen.ListOf(decision).ToArbitrary(), decisions =>
        {
            var steps = CampaignProgress.Of(Paths.Small, Decisions(string.Join(' ', decisions)), Ten).Steps;
            return steps.Zip(steps.Skip(1)).All(pair => pair.First.State <= pair.Second.State)
                && steps.Count(step => step.State == StepState.Current) == (steps[^1].State == StepState.Done ? 0 : 1)
                && steps.Where(step => step.State == StepState.Current).All(step => step.Missing.Any());
        }).QuickCheckThrowOnFailure();
    }

    private static SignOff By(string user, bool approves) =>
        new("plan", approves ? Decision.Approve : Decision.Reject, user, "", Ten);

    private static IEnumerable<SignOff> Decisions(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => new SignOff(word[1..], word[0] == '+' ? Decision.Approve : Decision.Reject, "U1", "why", Ten));
}
