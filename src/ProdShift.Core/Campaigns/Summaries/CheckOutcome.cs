namespace ProdShift.Core.Campaigns.Summaries;

/// <summary>
/// Whether something that the bot can see for itself holds: the numbers that say so, or what is missing, line by line. It holds
/// only if nothing is missing and nothing unknown.
/// </summary>
public sealed record CheckOutcome(string Evidence, IReadOnlyList<string> Missing)
{
    private const int MostListed = 5;

    public bool Holds => Missing.Count == 0;

    /// <summary>What is missing in one sentence, the first things by name; empty if nothing is.</summary>
    public string WhatIsMissing => Missing.Count <= MostListed
        ? string.Join("; ", Missing)
        : $"{string.Join("; ", Missing.Take(MostListed))}; and {Missing.Count - MostListed} more";
}
