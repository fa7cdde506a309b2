using ProdShift.Core.Alerts;

namespace ProdShift.Tests.Alerts;

public class VerdictsTests
{
    private static readonly DateTimeOffset Two = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", null)]
    [InlineData("a:Noise", Verdict.Noise)]
    [InlineData("a:Noise b:RightCause c:RightCause", Verdict.RightCause)]
    [InlineData("a:Noise b:RightCause", Verdict.RightCause)] // as many on both sides: the last
    [InlineData("b:RightCause a:Noise", Verdict.Noise)]
    [InlineData("a:Noise b:RightCause b:Noise", Verdict.Noise)] // who changed their mind counts once
    [InlineData("a:Noise a:Noise a:Noise b:RightCause c:RightCause", Verdict.RightCause)]
    [InlineData("a:RightCause b:Noise a:WrongCause", Verdict.WrongCause)]
    public void What_most_people_last_said_counts(string given, Verdict? verdict) =>
        Assert.Equal(verdict, Verdicts.Of(Read(given)));

    [Fact]
    public void The_last_of_each_person_stands_in_the_order_in_which_it_was_given() => Assert.Equal(
        ["b", "a"], Verdicts.LastOfEach(Read("a:Noise b:RightCause a:RightCause")).Select(judging => judging.UserId));

    /// <summary>All at one time: the order counts, since clocks can step back.</summary>
    private static IEnumerable<Judging> Read(string given) => given.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(one => new Judging(one[..1], Enum.Parse<Verdict>(one[2..]), Two));
}
