using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>Whole numbers as spreadsheets write them: 20784, 20,784, 20 784, 20'784, 5000.0, −1.</summary>
public static class SheetNumber
{
    private const string Separators = ",.' _\u00a0\u2009\u202f\u2019";

    /// <summary>Null for what is no whole number from -1 on, or may be read in two ways.</summary>
    public static long? Read(string text)
    {
        var digits = text.Trim().Replace('\u2212', '-');
        if (digits.EndsWith(".0", StringComparison.Ordinal) || digits.EndsWith(".00", StringComparison.Ordinal))
            digits = digits[..digits.LastIndexOf('.')];
        if (digits == "-1")
            return -1;
        if (digits.Any(c => Separators.Contains(c, StringComparison.Ordinal)) && !Grouped(ref digits))
            return null;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Takes the same separator away before every three digits: 20,784 is a number, 20,78 is none.</summary>
    private static bool Grouped(ref string digits)
    {
        var separator = digits.First(c => Separators.Contains(c, StringComparison.Ordinal));
        var groups = digits.Split(separator);
        if (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))
            return false;
        digits = string.Concat(groups);
        return true;
    }
}
