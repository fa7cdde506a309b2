using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class SignOffDecisionTests
{
    private static readonly DateTimeOffset Ten = new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Decided before (user, + or -, item), what is asked, and what comes of it. U1 and U2 have every role.</summary>
    [Theory]
    [InlineData("", "U1+plan", "Recorded")]
    [InlineData("", "U1+PLAN", "Recorded")]
    [InlineData("", "U1+plans", "UnknownItem")]
    [InlineData("", "U1-plan", "Recorded")]
    [InlineData("U1+plan", "U1+plan", "AlreadyApproved")]
    [InlineData("U1+plan U2+plan", "U1+plan", "AlreadyApproved")]
    [InlineData("U1+plan", "U2+plan", "Recorded")]
    [InlineData("U1+plan", "U1-plan", "Recorded")]
    [InlineData("U1+plan U2-plan", "U1+plan", "Recorded")]
    [InlineData("U1-plan", "U1-plan", "Recorded")]
    [InlineData("", "U1+report", "TooEarly")]
    [InlineData("U1+plan", "U1-report", "TooEarly")]
    [InlineData("U1+plan U1+name", "U1+report", "Recorded")]
    [InlineData("U1+plan U1+name U1+report", "U2-plan", "Recorded")]
    [InlineData("U1+plan U1+name U1+report U2-plan", "U2+report", "TooEarly")]
    [InlineData("U1+plan U1+name U1+report U2-plan", "U2-report", "Recorded")] // what was approved can always be withdrawn
    public void Decides(string before, string asked, string expected) =>
        Assert.Equal(expected, Decide(before, asked, isMember: true).GetType().Name);

    [Theory]
    [InlineData(false, "NotMember")]
    [InlineData(null, "MembershipUnknown")]
    public void Only_who_surely_has_the_role_may_sign(bool? isMember, string expected) =>
        Assert.Equal(expected, Decide("", "U1+plan", isMember).GetType().Name);

    [Fact]
    public void Who_has_no_role_is_told_so_whatever_else_is_wrong() =>
        Assert.IsType<SignOffDecision.Result.NotMember>(Decide("", "U1-report", isMember: false));

    [Fact]
    public void A_rejection_needs_a_reason()
    {
        var request = new SignOff("plan", Decision.Reject, "U1", "", Ten);

        Assert.IsType<SignOffDecision.Result.NoReason>(SignOffDecision.Decide(Paths.Small, [], request, isMember: true));
    }

    [Fact]
    public void What_is_recorded_is_the_items_own_spelling_and_where_the_campaign_goes()
    {
        var recorded = Assert.IsType<SignOffDecision.Result.Recorded>(Decide("U1+plan", "U2+NAME", isMember: true));

        Assert.Equal("name", recorded.SignOff.Item);
        Assert.Equal((1, 3), (recorded.Before.Current!.Number, recorded.After.Current!.Number));
    }

    [Fact]
    public void Too_early_says_which_step_comes_first()
    {
        var early = Assert.IsType<SignOffDecision.Result.TooEarly>(Decide("U1+plan", "U1+report", isMember: true));

        Assert.Equal("name", Assert.Single(early.Current.Missing).Item.Id);
    }

    private static SignOffDecision.Result Decide(string before, string asked, bool? isMember) => SignOffDecision.Decide(
        Paths.Small, [.. before.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)], Read(asked), isMember);

    private static SignOff Read(string word) =>
        new(word[3..], word[2] == '+' ? Decision.Approve : Decision.Reject, word[..2], word[2] == '+' ? "" : "why", Ten);
}
