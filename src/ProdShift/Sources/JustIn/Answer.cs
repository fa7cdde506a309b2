namespace ProdShift.Sources.JustIn;

/// <summary>What a download gave: all its rows and no trouble, or no rows and the trouble.</summary>
internal sealed record Answer<T>(IReadOnlyList<T> Rows, Trouble? Trouble = null)
{
    /// <summary>justIN gives the oldest 10,000 rows and does not say that there are more.</summary>
    public const int MaxRows = 10_000;

    public bool Capped => Rows.Count == MaxRows;
}

/// <summary>
/// Why there is no whole answer, in plain words. Transient: the same question may be answered in a moment. Answered: justIN is
/// well, but has more than it can be asked for.
/// </summary>
internal sealed record Trouble(string Reason, bool Transient = false, bool Answered = false);
