using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>Phases and counts in words.</summary>
public static class PlanWords
{
    /// <summary>"tests", "validation" or "production".</summary>
    public static string Phase(StepRuns phase) => phase.ToString().ToLowerInvariant();

    /// <summary>A phase as somebody wrote it ("Full production", "validation sample", "usertests"); null if it is none.</summary>
    public static StepRuns? PhaseOf(string text)
    {
        if (text.Contains("valid", StringComparison.OrdinalIgnoreCase))
            return StepRuns.Validation;
        if (text.Contains("prod", StringComparison.OrdinalIgnoreCase))
            return StepRuns.Production;
        return text.Contains("test", StringComparison.OrdinalIgnoreCase) ? StepRuns.Tests : null;
    }

    public static string Rows(int count) =>
        count == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows");

    public static string Files(long count) =>
        count == 1 ? "1 file" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} files");
}
