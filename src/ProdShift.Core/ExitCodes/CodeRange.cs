using System.Globalization;

namespace ProdShift.Core.ExitCodes;

/// <summary>One exit code, or all from the first to the last. 0 is success and never among them.</summary>
public readonly record struct CodeRange(int From, int To)
{
    /// <summary>Room for five digits and for the codes of pilots, and no more.</summary>
    public const int Highest = 999_999;

    public bool IsOne => From == To;

    public static bool CanHold(int code) => code is > 0 and <= Highest;

    public static CodeRange One(int code) => new(code, code);

    /// <summary>Reads "65" or "129-159"; null for what is neither, is outside 1 to 999999, or runs backwards.</summary>
    public static CodeRange? Read(string text) => text.Split('-', StringSplitOptions.TrimEntries) switch
    {
        [var one] when Code(one) is { } code => One(code),
        [var from, var to] when Code(from) is { } first && Code(to) is { } last && first < last => new(first, last),
        _ => null,
    };

    public bool Contains(int code) => From <= code && code <= To;

    public bool Overlaps(CodeRange other) => From <= other.To && other.From <= To;

    public override string ToString() => IsOne
        ? From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");

    private static int? Code(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && CanHold(code)
            ? code
            : null;
}
