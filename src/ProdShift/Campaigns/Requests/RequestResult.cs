using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Campaigns.Requests;

/// <summary>What somebody wants a field to hold.</summary>
/// <param name="Field">The field's id.</param>
/// <param name="Value">The value as it is kept; null puts the value before back.</param>
/// <param name="From">The number of the value that the writer had in sight, 0 for none; null if she had none to see.</param>
internal sealed record FieldWish(string Field, string? Value, long? From = null);

/// <summary>What came of it.</summary>
internal abstract record RequestResult
{
    /// <summary>Recorded; the contradictions are those in which a changed field has a part.</summary>
    public sealed record Stored(
        Campaign Campaign,
        IReadOnlyList<FieldChange> Changes,
        RequestFile File,
        IReadOnlyList<Contradiction> Contradictions) : RequestResult;

    /// <summary>All of it holds already.</summary>
    public sealed record Same : RequestResult;

    /// <summary>Nothing stands before the value that holds.</summary>
    public sealed record NothingToUndo(string Field) : RequestResult;

    /// <summary>Somebody else wrote in between; nothing is recorded.</summary>
    public sealed record Meanwhile(CampaignValue Value) : RequestResult;

    public sealed record Claimed(int JustIn, Campaign By) : RequestResult;

    /// <summary>The requester would hand the request over, and could then sign for it.</summary>
    public sealed record OwnRequest : RequestResult;
}

/// <summary>A field's new value, and the one before: null where there was none.</summary>
internal sealed record FieldChange(string Field, string Value, CampaignValue? Before);
