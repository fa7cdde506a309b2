namespace ProdShift.Core.Campaigns.CloseOut;

/// <summary>
/// One thing said of an output dataset, by a person or a catalogue. Lines are never changed: what holds follows from all of them.
/// </summary>
public sealed record DatasetLine(
    string Dataset, DatasetLineKind Kind, long? Files, string Source, string Reason, string? UserId, DateTimeOffset At)
{
    /// <summary>As a count of files; null where it is none.</summary>
    public DatasetCount? Count => Kind switch
    {
        DatasetLineKind.Counted => new(Dataset, Source, CountOutcome.Counted, Files, "", At, UserId),
        DatasetLineKind.Missing => new(Dataset, Source, CountOutcome.Missing, null, "", At, UserId),
        DatasetLineKind.Unknown => new(Dataset, Source, CountOutcome.Unknown, null, Reason, At, UserId),
        _ => null,
    };

    public static DatasetLine Of(DatasetCount count) => new(
        count.Dataset,
        count.Outcome switch
        {
            CountOutcome.Counted => DatasetLineKind.Counted,
            CountOutcome.Missing => DatasetLineKind.Missing,
            _ => DatasetLineKind.Unknown,
        },
        count.Files,
        count.Source,
        count.Reason,
        count.UserId,
        count.At);
}

/// <summary>The names stand in the database, so they never change.</summary>
public enum DatasetLineKind
{
    /// <summary>So many files are to be there.</summary>
    Expected,
    Counted,
    Missing,
    Unknown,

    /// <summary>It is no output of the campaign: what was said of it before no longer counts.</summary>
    Dropped,
}
