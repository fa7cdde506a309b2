using System.Data.Common;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Storage;

namespace ProdShift.Campaigns.Requests;

/// <summary>
/// Records what people say of a campaign, and says so, both or neither. Nothing is overwritten: each value is a row of its own.
/// The same request again changes nothing.
/// </summary>
internal sealed class RequestRecords(Database database, RequestTeller teller, TimeProvider clock)
{
    public async Task<RequestFile> FileAsync(Campaign campaign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return RequestRows.File(connection, campaign);
    }

    /// <summary>The values that hold, by field.</summary>
    public async Task<IReadOnlyDictionary<string, CampaignValue>> ValuesAsync(string campaignId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return CampaignValues.Of(connection, campaignId);
    }

    /// <summary>Every value there was, oldest first.</summary>
    public async Task<IReadOnlyList<CampaignValue>> HistoryAsync(string campaignId, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return CampaignValues.History(connection, campaignId);
    }

    public Task<RequestResult> SetAsync(
        Campaign campaign, IReadOnlyList<FieldWish> wishes, string userId, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(transaction => Set(transaction, campaign, wishes, userId, requestId), cancellation);

    private RequestResult Set(
        DbTransaction transaction, Campaign campaign, IReadOnlyList<FieldWish> wishes, string userId, string requestId)
    {
        var history = CampaignValues.History(transaction.Connection!, campaign.Id, transaction);
        if (RequestRows.OfRequest(transaction, campaign.Id, requestId) is { Count: > 0 } repeated)
            return Stored(transaction, campaign, Repeated(history, repeated));
        if (Meanwhile(history, wishes) is { } other)
            return other;
        if (wishes.FirstOrDefault(wish => wish.Value is null && Of(history, wish.Field).Count == 0) is { } empty)
            return new RequestResult.NothingToUndo(empty.Field);
        var changes = Changes(history, wishes);
        if (changes.Count == 0)
            return new RequestResult.Same();
        if (campaign.Requester == userId && changes.Any(change => change.Field == CampaignValues.Requester))
            return new RequestResult.OwnRequest();
        if (Claim(transaction, campaign, changes) is { } claimed)
            return claimed;
        var now = clock.GetUtcNow();
        foreach (var change in changes)
            CampaignValues.Add(transaction, campaign.Id, change.Field, change.Value, userId, now, requestId);
        var stored = Stored(transaction, campaign, changes);
        teller.Tell(transaction, stored, userId, now);
        return stored;
    }

    private static RequestResult.Meanwhile? Meanwhile(IReadOnlyList<CampaignValue> history, IReadOnlyList<FieldWish> wishes)
    {
        foreach (var wish in wishes.Where(wish => wish.From is not null))
        {
            if (Of(history, wish.Field).LastOrDefault() is { } last && last.Number != wish.From && last.Value != wish.Value)
                return new(last);
        }
        return null;
    }

    /// <summary>The wishes that change something.</summary>
    private static List<FieldChange> Changes(IReadOnlyList<CampaignValue> history, IReadOnlyList<FieldWish> wishes) =>
    [
        .. from wish in wishes
           let past = Of(history, wish.Field)
           let value = wish.Value ?? past.SkipLast(1).LastOrDefault()?.Value ?? ""
           where value != (past.LastOrDefault()?.Value ?? "")
           select Change(wish.Field, value, past),
    ];

    /// <summary>What the values of a request that was recorded before had changed then.</summary>
    private static List<FieldChange> Repeated(IReadOnlyList<CampaignValue> history, IReadOnlyList<long> numbers) =>
    [
        .. from value in history
           where numbers.Contains(value.Number)
           select Change(value.Field, value.Value, Of(history, value.Field).Where(one => one.Number < value.Number)),
    ];

    private static FieldChange Change(string field, string value, IEnumerable<CampaignValue> past) =>
        new(field, value, past.LastOrDefault() is { Value.Length: > 0 } before ? before : null);

    private static List<CampaignValue> Of(IReadOnlyList<CampaignValue> history, string field) =>
        [.. history.Where(value => value.Field == field)];

    /// <summary>Takes the justIN campaigns for the record; what it has stays its own.</summary>
    private static RequestResult.Claimed? Claim(
        DbTransaction transaction, Campaign campaign, IReadOnlyList<FieldChange> changes)
    {
        if (changes.FirstOrDefault(change => change.Field == CampaignFields.JustIn.Id) is not { } change)
            return null;
        var wanted = CampaignOptions.JustIn(change.Value) ?? [];
        foreach (var (justIn, owner) in RequestRows.ClaimedByOthers(transaction, campaign.Id, wanted))
            return new(justIn, CampaignRows.All(transaction.Connection!, transaction).First(one => one.Id == owner));
        RequestRows.Claim(transaction, campaign.Id, wanted);
        return null;
    }

    private static RequestResult.Stored Stored(DbTransaction transaction, Campaign campaign, IReadOnlyList<FieldChange> changes)
    {
        var now = CampaignRows.All(transaction.Connection!, transaction).First(one => one.Id == campaign.Id);
        var file = RequestRows.File(transaction.Connection!, now, transaction);
        var fields = changes.Select(change => change.Field == CampaignValues.EventsPerJob ? RequestItems.Workflow.Id : change.Field);
        return new(now, changes, file, [.. file.Contradictions.Where(one => one.Items.Any(item => fields.Contains(item.Id)))]);
    }
}
