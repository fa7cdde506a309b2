namespace ProdShift.Slack;

/// <summary>How long to wait before trying again: 1 s, doubled to at most 30 s, less up to a half so that not all come at once.</summary>
internal static class Backoff
{
    private const int Most = 30;

    /// <summary><paramref name="failures"/> in a row, from 1; <paramref name="chance"/> from 0 to 1.</summary>
    public static TimeSpan After(int failures, double chance) =>
        TimeSpan.FromSeconds(Math.Min(Most, Math.Pow(2, Math.Min(failures, Most) - 1)) * (1 - (chance / 2)));
}
