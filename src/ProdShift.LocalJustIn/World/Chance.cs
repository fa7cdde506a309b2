namespace ProdShift.LocalJustIn.World;

/// <summary>Every choice of the world, drawn from its seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public bool Of(double probability) => _random.NextDouble() < probability;

    public double Between(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>A number of whole seconds, as justIN keeps its times.</summary>
    public TimeSpan Minutes(double low, double high) => TimeSpan.FromSeconds(Math.Round(60 * Between(low, high)));

    public T Pick<T>(IReadOnlyList<T> among) => among[_random.Next(among.Count)];

    public T Pick<T>(IReadOnlyList<T> among, Func<T, double> weight)
    {
        var left = Between(0, among.Sum(weight));
        foreach (var one in among)
        {
            left -= weight(one);
            if (left < 0)
                return one;
        }
        return among[^1];
    }
}
