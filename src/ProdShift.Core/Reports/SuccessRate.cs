using System.Globalization;

namespace ProdShift.Core.Reports;

/// <summary>Good jobs among ended ones. It is shown rounded down, so that 100 % means all of them.</summary>
public readonly record struct SuccessRate(long Good, long Ended)
{
    /// <summary>Between 0 and 1, in four digits; 1 only if all were good.</summary>
    public decimal Fraction => Good == Ended ? 1 : Math.Min(0.9999m, Math.Round((decimal)Good / Ended, 4));

    /// <summary>For example "98.0 %".</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000m * Good / Ended) / 10:0.0} %");
}
