using System.Globalization;
using System.Text.Json;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack;

/// <summary>A message as it stands now; an edit makes a new one with the same <paramref name="Ts"/>.</summary>
public sealed record LocalMessage(string ChannelId, string Ts, string UserId, string Text)
{
    /// <summary>The blocks, each with a block_id; an empty array for a message of text alone.</summary>
    public JsonElement Blocks { get; init; } = LocalJson.NoBlocks;

    /// <summary>The thread that this is a reply in; null for a message of the channel itself.</summary>
    public string? ThreadTs { get; init; }

    public IReadOnlyList<LocalFile> Files { get; init; } = [];

    public int Edits { get; init; }

    /// <summary>What the sender attached for itself: event_type and event_payload.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Who reacted, by the emoji's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Reactions { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The only user who sees it (an ephemeral message); null when all do.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>The id in the metadata's event_payload.</summary>
    public string? MetadataId => Metadata?.At("event_payload").Text("id");

    public DateTimeOffset At => DateTimeOffset.UnixEpoch.AddSeconds(double.Parse(Ts, CultureInfo.InvariantCulture));
}

/// <summary>A file that the bot shared, or that a person gave to a modal.</summary>
public sealed record LocalFile(string Id, string Name, string Title, ReadOnlyMemory<byte> Content)
{
    /// <summary>Who gave it.</summary>
    public string UserId { get; init; } = Identity.Bot;
}

/// <summary>A file on its way into a field of a modal, by the field's block id or action id.</summary>
public sealed record LocalUpload(string Field, string Name, ReadOnlyMemory<byte> Content);
