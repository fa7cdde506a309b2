using System.Text.Json;

namespace ProdShift.LocalSlack;

/// <summary>A modal or a home page that a user has before them.</summary>
public sealed record LocalView(string Id, string UserId, JsonElement Body)
{
    /// <summary>Changes with each update, so that an update of an older state can be refused.</summary>
    public required string Hash { get; init; }

    /// <summary>What the bot found wrong with the last answers, by block id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    public string? PreviousId { get; init; }

    public string CallbackId => Body.Text("callback_id") ?? "";

    public string Title => Body.At("title").Text("text") ?? "";

    public string PrivateMetadata => Body.Text("private_metadata") ?? "";

    public JsonElement Blocks => Body.At("blocks");

    internal bool IsHome => Body.Text("type") == "home";
}
