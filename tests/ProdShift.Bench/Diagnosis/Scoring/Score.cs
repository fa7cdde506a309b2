using System.Globalization;

namespace ProdShift.Bench.Diagnosis.Scoring;

/// <summary>
/// Over all worlds, causes that were named exactly (the same attributes and values), named though they are none, and not named.
/// </summary>
internal sealed record Score(int Right, int Wrong, int Missed)
{
    public double Precision => Right == 0 ? 0 : (double)Right / (Right + Wrong);

    public double Recall => Right == 0 ? 0 : (double)Right / (Right + Missed);

    public double F1 => Right == 0 ? 0 : 2.0 * Right / (2 * Right + Wrong + Missed);

    public static Score Of(IEnumerable<Watched> worlds)
    {
        var score = new Score(0, 0, 0);
        foreach (var watched in worlds)
        {
            var right = watched.Named.Intersect(watched.World.Label).Count();
            score = new(
                score.Right + right, score.Wrong + watched.Named.Count - right, score.Missed + watched.World.Label.Count - right);
        }
        return score;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Precision:F2} {Recall:F2} {F1:F2}");
}
