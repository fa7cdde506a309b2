using System.Globalization;

namespace ProdShift.Core.ExitCodes;

/// <summary>
/// How the digits of an exit code of a fixed length are split into fields, as an experiment declares it (the shifter tutorial:
/// "define a 5 digits exit code"). The fields' digits add up to the scheme's.
/// </summary>
public sealed record DigitScheme(string Name, int Digits, IReadOnlyList<DigitField> Fields, string Source)
{
    public const int MostDigits = 6;

    /// <summary>The code's fields, the first digits first; null if it has not as many digits as the scheme.</summary>
    public IReadOnlyList<DigitReading>? Read(int code)
    {
        var digits = code.ToString(CultureInfo.InvariantCulture);
        if (code <= 0 || digits.Length != Digits)
            return null;
        var readings = new List<DigitReading>();
        foreach (var field in Fields)
        {
            var part = digits[..field.Digits];
            digits = digits[field.Digits..];
            readings.Add(new(field, part, field.Values.FirstOrDefault(value => value.Value == part)));
        }
        return readings;
    }

    /// <summary>An entry made of the names of a code's digits; null unless every field's digits have a name.</summary>
    public ErrorEntry? Entry(int code)
    {
        if (Read(code) is not { } readings || readings.Any(reading => reading.Value is null))
            return null;
        var category = readings
            .Select(reading => reading.Value!.Category)
            .FirstOrDefault(category => category != ErrorCategory.Unknown);
        var words = string.Join(", ", readings);
        var name = words.Length > ErrorEntry.LongestName ? words[..ErrorEntry.LongestName] : words;
        return new(CodeRange.One(code), name, $"The digits by {Name}.", category, "", "", Source);
    }
}

/// <summary>Some digits of a code, and the names that their values have, if any.</summary>
public sealed record DigitField(string Name, int Digits, IReadOnlyList<DigitValue> Values);

/// <summary>One value of a field, written with all its digits ("07"). Category: if it tells whose trouble it is.</summary>
public sealed record DigitValue(string Value, string Name, ErrorCategory Category = ErrorCategory.Unknown);

/// <summary>The digits of a code that stand for a field, and their name if they have one.</summary>
public sealed record DigitReading(DigitField Field, string Digits, DigitValue? Value)
{
    public override string ToString() => Value is null ? $"{Field.Name} {Digits}" : $"{Field.Name} {Digits} ({Value.Name})";
}
