using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>Collects an interpolated string, its numbers written the same way on every machine.</summary>
[InterpolatedStringHandler]
public ref struct InvariantText(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler _text = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

    public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

    public void AppendFormatted<T>(T value, string? format) => _text.AppendFormatted(value, format);

    internal string Build() => _text.ToStringAndClear();
}
