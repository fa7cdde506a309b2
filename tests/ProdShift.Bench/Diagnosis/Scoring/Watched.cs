using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>What one contender named in one world, hour by hour after the onset.</summary>
internal sealed record Watched(World World, IReadOnlyList<IReadOnlyList<Where>> Hours)
{
    /// <summary>What is scored: named when all of the last hours lie after the onset.</summary>
    public IReadOnlyList<Where> Named => Hours[Case.NowHours - 1];

    public bool IsExact => IsExactAfter(Case.NowHours);

    /// <summary>The first hour in which the causes, and nothing else, were named; null for never.</summary>
    public int? FirstExact =>
        Enumerable.Range(1, Hours.Count).Select(hour => (int?)hour).FirstOrDefault(hour => IsExactAfter(hour!.Value));

    /// <summary>How often something was named that was not named an hour before.</summary>
    public int Alerts => Hours.Select((named, hour) => named.Except(hour == 0 ? [] : Hours[hour - 1]).Count()).Sum();

    private bool IsExactAfter(int hours) => World.Label.ToHashSet().SetEquals(Hours[hours - 1]);
}
