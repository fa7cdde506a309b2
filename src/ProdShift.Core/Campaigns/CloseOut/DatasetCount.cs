namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// How many files of a dataset somebody or something counted, and when. <paramref name="Source"/> says whose count it is, as it is
/// shown: "MetaCat", "Rucio", "Rucio at FNAL_DCACHE"; a person's count has <paramref name="UserId"/>.
/// </summary>
public sealed record DatasetCount(
    string Dataset,
    string Source,
    CountOutcome Outcome,
    long? Files,
    string Reason,
    DateTimeOffset At,
    string? UserId = null)
{
    public const string Entered = "entered";

    public static DatasetCount Of(DatasetName dataset, string source, long files, DateTimeOffset at) =>
        new(dataset.ToString(), source, CountOutcome.Counted, files, "", at);

    public static DatasetCount Missing(DatasetName dataset, string source, DateTimeOffset at) =>
        new(dataset.ToString(), source, CountOutcome.Missing, null, "", at);

    public static DatasetCount Unknown(DatasetName dataset, string source, string reason, DateTimeOffset at) =>
        new(dataset.ToString(), source, CountOutcome.Unknown, null, reason, at);
}

/// <summary>What became of a count. The names stand in the database, so they never change.</summary>
public enum CountOutcome
{
    Counted,

    /// <summary>The catalogue knows no such dataset.</summary>
    Missing,

    /// <summary>The catalogue did not answer; never to be taken for a number.</summary>
    Unknown,
}
