namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>The ended jobs of one place: how many, how many of them failed, and the wall time of all of them.</summary>
internal sealed record Leaf(Place Place, int Total, int Failed, double WallMinutes);
