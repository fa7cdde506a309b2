using ProdShift.Core.Shifts;

namespace ProdShift.Tests.Shifts;

public class ShiftDecisionTests
{
    private static readonly DateTimeOffset Ten = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly Shift Anas = new("s1", "shifter", "UANA", Ten, "");
    private static readonly string[] Roles = ["shifter", "full-production", "dqc"];

    [Theory]
    [InlineData("", null, "")]
    [InlineData("shifter", "shifter", "")]
    [InlineData("  DQC   plots look odd ", "dqc", "plots look odd")]
    [InlineData("full-production\nrun 4E", "full-production", "run 4E")]
    [InlineData("full production of 4E", null, "full production of 4E")]
    [InlineData("shifters are few", null, "shifters are few")]
    public void The_first_word_is_the_role_if_it_names_one(string text, string? role, string note) =>
        Assert.Equal(new ShiftWords(role, note), ShiftWords.Parse(text, Roles));

    [Fact]
    public void A_note_too_long_to_show_is_cut() =>
        Assert.Equal(ShiftWords.LongestText, ShiftWords.Parse(new string('x', 9_000), Roles).Text.Length);

    [Fact]
    public void A_free_role_is_taken_a_held_one_is_not()
    {
        var bos = Anas with { Id = "s2", UserId = "UBO" };

        Assert.Equal(new CheckIn.Result.Started(Anas), CheckIn.Decide(null, Anas));
        Assert.Equal(new CheckIn.Result.AlreadyOn(Anas), CheckIn.Decide(Anas, Anas with { Id = "s2" }));
        Assert.Equal(new CheckIn.Result.Noted(Anas, "n"), CheckIn.Decide(Anas, Anas with { Id = "s2", Note = "n" }));
        Assert.Equal(new CheckIn.Result.Taken(Anas), CheckIn.Decide(Anas, bos));
    }

    [Fact]
    public void Only_the_shift_that_the_button_was_about_can_be_taken_over()
    {
        var bos = Anas with { Id = "s2", UserId = "UBO", StartedAt = Ten.AddHours(8) };

        var done = Assert.IsType<TakeOver.Result.Done>(TakeOver.Decide(Anas, "s1", bos));
        Assert.Equal((TimeSpan.FromHours(8), "UBO"), (done.Ended.Length, done.Ended.EndedBy));
        Assert.Equal(new TakeOver.Result.TooLate(null), TakeOver.Decide(null, "s1", bos));
        Assert.Equal(new TakeOver.Result.TooLate(Anas), TakeOver.Decide(Anas, "s0", bos));
        Assert.Equal(new TakeOver.Result.AlreadyYours(bos), TakeOver.Decide(bos, "s1", bos with { Id = "s3" }));
    }

    [Theory]
    [InlineData("UBO", "bye", "NotOn", "")]
    [InlineData("UANA", "", "NeedsSummary", "s1 s2")]
    [InlineData("UANA", "dqc", "NeedsSummary", "s2")]
    [InlineData("UANA", "all quiet", "Ended", "s1 s2")]
    [InlineData("UANA", "dqc all quiet", "Ended", "s2")]
    public void A_check_out_ends_the_role_it_names_or_all(string user, string text, string result, string ids)
    {
        Shift[] open = [Anas, Anas with { Id = "s2", Role = "dqc" }, Anas with { Id = "s3", Role = "expert", UserId = "UEXP" }];

        var decided = CheckOut.Decide(open, user, text, Ten);

        Assert.Equal(result, decided.GetType().Name);
        Assert.Equal(ids, string.Join(' ', decided switch
        {
            CheckOut.Result.NeedsSummary needs => needs.Shifts.Select(shift => shift.Id),
            CheckOut.Result.Ended ended => ended.Shifts.Select(shift => shift.Shift.Id),
            _ => [],
        }));
    }
}
