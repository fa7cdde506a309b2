using System.Globalization;
using ProdShift.Core.Replay;

namespace ProdShift.Tests.Replay;

public class PastMomentTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-01", "2026-11-01 00:00")]
    [InlineData("2026-11-01 14:30", "2026-11-01 14:30")]
    [InlineData("2026-11-01T14:30:00Z", "2026-11-01 14:30")]
    [InlineData("2026-11-01T14:30+02:00", "2026-11-01 12:30")]
    [InlineData(" 14d ", "2026-11-06 09:00")]
    [InlineData("90m", "2026-11-20 07:30")]
    [InlineData("2w", "2026-11-06 09:00")]
    public void Is_read_in_UTC(string text, string at) =>
        Assert.Equal(at, PastMoment.Read(text, Now)!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("tomorrow")]
    [InlineData("2026-13-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31T23:59:59-23:00")]
    [InlineData("99999999d")]
    [InlineData("18:00")]
    public void Other_words_are_none(string text) => Assert.Null(PastMoment.Read(text, Now));
}
