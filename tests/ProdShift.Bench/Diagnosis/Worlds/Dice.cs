namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>Every choice of a world; the same seed gives the same world.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From 0 to 1, without 1.</summary>
    public double Part() => _random.NextDouble();

    public bool Chance(double chance) => _random.NextDouble() < chance;

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T OneOf<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];

    /// <summary>So many of the numbers from 0 up to <paramref name="below"/>, in no order.</summary>
    public int[] Some(int below, int count)
    {
        var all = Enumerable.Range(0, below).ToArray();
        _random.Shuffle(all);
        return all[..count];
    }

    /// <summary>An index, each as often as its weight says.</summary>
    public int ByWeight(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        var rest = _random.NextDouble() * sum;
        for (var index = 0; index < weights.Length - 1; index++)
        {
            if ((rest -= weights[index]) < 0)
                return index;
        }
        return weights.Length - 1;
    }
}
