using static System.FormattableString;

namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// Thirty sites with shares by Zipf's law in seven regions, sixteen storage elements next door to some of them, and workflows
/// that have their input on a few of those. A site mostly reads what is near, so the two are confounded. In a quarter of the
/// worlds one workflow has always failed a tenth to three tenths of its jobs, which is not to be called a cause.
/// </summary>
internal sealed class Grid
{
    public const int WorkflowCount = 15;

    private const int SiteCount = 30;
    private const int StorageCount = 16;
    private const double LargestBaseRate = 0.02; // of a site and of a workflow each: up to 4 % together
    private const double ChronicWorlds = 0.25;
    private static readonly string[] Regions = ["CH", "CZ", "ES", "FR", "NL", "UK", "US"];

    private Grid(IReadOnlyList<GridSite> sites, IReadOnlyList<string> storages, IReadOnlyList<GridWorkflow> workflows)
    {
        Sites = sites;
        Storages = storages;
        Workflows = workflows;
    }

    public IReadOnlyList<GridSite> Sites { get; }

    public IReadOnlyList<string> Storages { get; }

    public IReadOnlyList<GridWorkflow> Workflows { get; }

    public static Grid Draw(Dice dice)
    {
        var homes = dice.Some(SiteCount, StorageCount);
        var regions = Enumerable.Range(0, SiteCount).Select(_ => dice.OneOf(Regions)).ToArray();
        var ranks = dice.Some(SiteCount, SiteCount);
        var chronic = dice.Chance(ChronicWorlds) ? dice.Between(0, WorkflowCount - 1) : -1;
        return new(
            [.. Enumerable.Range(0, SiteCount).Select(site => Site(dice, site, 1.0 / (2 + ranks[site]), regions, homes))],
            [.. homes.Select((home, index) => Invariant($"SE_{regions[home]}_{index + 1:D2}"))],
            [.. Enumerable.Range(0, WorkflowCount).Select(number => Workflow(dice, number, number == chronic))]);
    }

    private static GridSite Site(Dice dice, int site, double share, string[] regions, IReadOnlyList<int> homes)
    {
        var name = Invariant($"{regions[site]}_{site + 1:D2}");
        var namesNodes = dice.Chance(0.6);
        return new(
            name,
            share,
            [.. Enumerable.Range(1, dice.Between(1, 3)).Select(entry => Entry(dice, name, entry, namesNodes))],
            dice.Part() * LargestBaseRate,
            [.. homes.Select(home => home == site ? 1 : regions[home] == regions[site] ? 0.4 : 0.02)]);
    }

    private static GridEntry Entry(Dice dice, string site, int number, bool namesNodes)
    {
        var name = Invariant($"{site}_ce{number:D2}");
        return new(
            name,
            0.3 + dice.Part(),
            namesNodes ? [.. Enumerable.Range(1, dice.Between(4, 30)).Select(node => Invariant($"wn{node:D3}.{name}"))] : [""]);
    }

    private static GridWorkflow Workflow(Dice dice, int number, bool chronic) => new(
        Invariant($"{1001 + number}"),
        0.3 + dice.Part(),
        [.. Enumerable.Range(1, dice.Between(1, 3)).Select(_ => 0.5 + dice.Part())],
        dice.Some(StorageCount, dice.Between(4, 10)),
        chronic ? 0.1 + 0.2 * dice.Part() : dice.Part() * LargestBaseRate,
        dice.Between(30, 400));
}
