using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class SignOffCommandTests
{
    [Theory]
    [InlineData("fd plan approve", Decision.Approve, "")]
    [InlineData("fd plan APPROVE all good", Decision.Approve, "all good")]
    [InlineData("fd plan reject two  of\nten\u0007 crash", Decision.Reject, "two of ten crash")]
    [InlineData("fd plan reject", Decision.Reject, "")]
    public void Reads_a_decision_with_its_reason_on_one_line(string text, Decision decision, string reason) =>
        Assert.Equal(new SignOffCommand.Decide("fd", "plan", decision, reason), SignOffCommand.Parse(text));

    [Theory]
    [InlineData("fd plan", "Say approve, or reject and why")]
    [InlineData("fd plan ok", "not \"ok\"")]
    [InlineData("fd plan ok good", "After the item comes approve, done, reject, withdraw, waive, mended")]
    [InlineData("fd plan 0", "not \"0\"")]
    [InlineData("fd plan approve,reject", "not \"approve,reject\"")]
    public void Says_what_is_wrong_and_what_would_be_right(string text, string what)
    {
        var wrong = Assert.IsType<SignOffCommand.Wrong>(SignOffCommand.Parse(text));

        Assert.Contains(what, wrong.What, StringComparison.Ordinal);
        Assert.IsType<SignOffCommand.Decide>(SignOffCommand.Parse(wrong.Example["/signoff ".Length..]));
    }

    [Theory]
    [InlineData("fd approve", Decision.Approve, "")]
    [InlineData("fd Waive 7d small leak", Decision.Waive, "7d small leak")]
    [InlineData("fd withdraw", Decision.Withdraw, "")]
    [InlineData("fd mended more memory", Decision.Mend, "more memory")]
    public void The_item_may_be_left_out_where_only_one_waits(string text, Decision decision, string reason) =>
        Assert.Equal(new SignOffCommand.Decide("fd", null, decision, reason), SignOffCommand.Parse(text));

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public void A_reason_has_an_end(int length, bool taken) =>
        Assert.Equal(taken, SignOffCommand.Parse($"fd plan reject {new string('x', length)}") is SignOffCommand.Decide);

    [Fact]
    public void A_campaign_alone_asks_what_it_waits_for()
    {
        Assert.Equal(new SignOffCommand.Waiting("fd"), SignOffCommand.Parse("fd"));
        Assert.Equal(new SignOffCommand.Ask(), SignOffCommand.Parse(""));
        Assert.Equal(new SignOffCommand.Help(), SignOffCommand.Parse("Help"));
    }
}
