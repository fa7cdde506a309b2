using System.Globalization;
using System.Text.Json;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;

namespace ProdShift.Tests.Campaigns.Plans;

/// <summary>Plans written short: "0+6000 6000+1000 7000+" are three rows, the last to the end; "x" drops a row.</summary>
internal static class PlanRows
{
    public const string Dataset = "higuera:fardet-hd";

    public static Plan Plan(string rows, long total = 20_784, StepRuns phase = StepRuns.Production) =>
        new([Of(rows, total, phase)]);

    public static PlanDataset Of(
        string rows, long total = 20_784, StepRuns phase = StepRuns.Production, string name = Dataset, int first = 1) =>
        new(name, total, phase, "", PlanRow.InOrder(rows.Split(' ').Select((word, at) => Row(first + at, word))));

    /// <summary>As text, to compare: records with lists in them compare by reference.</summary>
    public static string Text(Plan plan) => JsonSerializer.Serialize(plan);

    private static PlanRow Row(int number, string word)
    {
        var parts = word.TrimStart('x').Split('+').Select(part => part.Length == 0
            ? (long?)null
            : long.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToList();
        return new(number, parts[0]!.Value, parts[1], "") { Dropped = word[0] == 'x' };
    }
}
