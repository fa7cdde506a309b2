namespace ProdShift.Bench.Alerts;

/// <summary>One figure of one contender: what it is (the row of the table), and the target where there is one.</summary>
internal sealed record Figure(string What, string Value, string? Target = null, bool Kept = true);
