using ProdShift.Core.Reports;

namespace ProdShift.Tests.Reports;

public class OneLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("  two\r\nlines\t", "two  lines")]
    [InlineData("red\u001b[31m", "red [31m")]
    [InlineData("left\u202Etfel", "left tfel")] // would turn the rest of the line round
    [InlineData("a\u2028b", "a b")]
    [InlineData("1234567890", "1234567890")]
    [InlineData("12345678901", "123456789…")]
    [InlineData("12345678😀901", "12345678…")] // never half a pair
    public void Keeps_a_text_on_one_safe_line(string text, string line) => Assert.Equal(line, OneLine.Of(text, most: 10));

    [Fact]
    public void Half_a_pair_becomes_the_sign_for_what_cannot_be_shown() =>
        Assert.Equal("\uFFFD", OneLine.Of("\uD83D😀"[..1]));
}
