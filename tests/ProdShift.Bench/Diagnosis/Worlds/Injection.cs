namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>
/// A part of the jobs (<paramref name="Rate"/>, 0 to 1) fails at a place, from an hour on and up to another one (not included).
/// </summary>
/// <param name="WallPart">How much of its usual wall time a failed job takes.</param>
internal sealed record Injection(Where Where, double Rate, int From, int To, double WallPart)
{
    public bool Strikes(Place place, int hour) => hour >= From && hour < To && Where.Holds(place);
}
