using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>Which names MetaCat and Rucio take: a query is text, so a name with a blank in it would change the query.</summary>
internal static partial class PlanNames
{
    /// <summary>What is wrong with the name of an input dataset; null if nothing is.</summary>
    public static string? WrongDataset(string name) => Dataset().IsMatch(name)
        ? null
        : $"\"{Excerpt.Of(name)}\" is no dataset of MetaCat: a namespace, a colon and a name, of letters, digits and . _ - + / %";

    /// <summary>Letters, digits, dots, _ and -: what Rucio takes as a name.</summary>
    public static bool IsRucioName(string name) => Rucio().IsMatch(name);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._+/%-]*:[A-Za-z0-9][A-Za-z0-9._+/%-]*\z")]
    private static partial Regex Dataset();

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z")]
    private static partial Regex Rucio();
}
