namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// An item as it stands: its text, null while nobody has given it, and what the text says, null where it cannot be read.
/// </summary>
public sealed record RequestEntry(RequestItem Item, string? Text, RequestValue? Value);

/// <summary>The campaign's file: the eight items of the tutorial's set-up step, what is missing and what does not fit.</summary>
public sealed record RequestFile(IReadOnlyList<RequestEntry> Items)
{
    /// <summary>The number of events that a job makes, as set for the campaign's reports; null if nobody did.</summary>
    public int? EventsPerJob { get; init; }

    public IReadOnlyList<RequestItem> Missing => [.. Items.Where(entry => entry.Value is null).Select(entry => entry.Item)];

    public bool IsComplete => Missing.Count == 0;

    /// <summary>All the events that are asked for; null while nobody said so.</summary>
    public long? EventsRequested => Value<EventCounts>()?.Total;

    /// <summary>What goes to tape; null while nobody said so.</summary>
    public DataSize? TapeTotal => Value<TapeOutputs>()?.Total;

    /// <summary>What cannot be true together, the worst first; empty for a file that fits.</summary>
    public IReadOnlyList<Contradiction> Contradictions => Contradiction.Of(this);

    /// <summary>Reads the values that hold, by field; fields that are no items are left aside.</summary>
    public static RequestFile Of(IReadOnlyDictionary<string, string> values, int? eventsPerJob = null) =>
        new([.. RequestItems.All.Select(item => Entry(item, values.GetValueOrDefault(item.Id)))]) { EventsPerJob = eventsPerJob };

    /// <summary>What an item says, if it was given and can be read.</summary>
    public T? Value<T>()
        where T : RequestValue => Items.Select(entry => entry.Value).OfType<T>().FirstOrDefault();

    private static RequestEntry Entry(RequestItem item, string? text) => string.IsNullOrWhiteSpace(text)
        ? new(item, null, null)
        : new(item, text, (item.Parse(text) as RequestParse.Good)?.Value);
}
