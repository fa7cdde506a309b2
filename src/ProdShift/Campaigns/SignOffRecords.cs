using System.Data.Common;
using ProdShift.Core.Campaigns;
using ProdShift.Storage;

namespace ProdShift.Campaigns;

/// <summary>
/// Records sign-offs and says so, both or neither. The same request again changes nothing and has the same result.
/// </summary>
internal sealed class SignOffRecords(Database database, GateTeller gates)
{
    /// <param name="campaign">The campaign.</param>
    /// <param name="path">The path it runs on.</param>
    /// <param name="signOff">What the user asks to record.</param>
    /// <param name="signer">Who the user is.</param>
    /// <param name="requestId">Slack's request.</param>
    /// <param name="cancellation">Gives up waiting for the database.</param>
    public Task<SignOffResult> SignAsync(
        Campaign campaign,
        CampaignPath path,
        SignOff signOff,
        Signer signer,
        string requestId,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var signOffs = SignOffRows.Of(transaction.Connection!, campaign.Id, transaction);
                if (Repeat(transaction, path, signOffs, campaign.Id, requestId) is { } repeated)
                    return repeated;
                var result = SignOffDecision.Decide(path, signOffs, signOff, signer);
                if (result is SignOffResult.Recorded recorded)
                    Store(transaction, campaign, recorded, requestId);
                return result;
            },
            cancellation);

    /// <summary>Waives everything that a step still misses, in one go.</summary>
    public Task<SignOffResult> WaiveStepAsync(
        Campaign campaign,
        CampaignPath path,
        PathStep step,
        SignOff waiver,
        IReadOnlyDictionary<string, Signer> signers,
        string requestId,
        CancellationToken cancellation) =>
        database.WriteAsync(
            transaction =>
            {
                var signOffs = SignOffRows.Of(transaction.Connection!, campaign.Id, transaction);
                var result = SignOffDecision.WaiveStep(path, signOffs, step, waiver, item => signers[item.Id]);
                if (result is not SignOffResult.StepWaived { SignOffs.Count: > 0 } waived)
                    return result;
                foreach (var (at, signOff) in waived.SignOffs.Index())
                    SignOffRows.Add(transaction, campaign.Id, signOff, at == 0 ? requestId : $"{requestId}/{at}");
                gates.Tell(transaction, campaign, waived.After, waiver.At, GateWords.StepWaived(campaign, waived));
                return result;
            },
            cancellation);

    /// <summary>
    /// A task that the bot sees for itself: done if it holds, taken back if it no longer does. Whether that changed anything.
    /// </summary>
    public bool See(
        DbTransaction transaction,
        Campaign campaign,
        CampaignPath path,
        PathItem task,
        bool holds,
        string numbers,
        DateTimeOffset now)
    {
        var signOffs = SignOffRows.Of(transaction.Connection!, campaign.Id, transaction);
        var seen = new SignOff(task.Id, Decision.Approve, SignOff.Automatic, numbers, now);
        var result = holds
            ? SignOffDecision.Fill(path, signOffs, seen)
            : SignOffDecision.Unfill(path, signOffs, seen);
        if (result is not null)
            Store(transaction, campaign, result, $"{SignOff.Automatic}/{Guid.CreateVersion7(now)}");
        return result is not null;
    }

    /// <summary>What came of a request that was recorded before; whatever was signed since is left out.</summary>
    private static SignOffResult.Recorded? Repeat(
        DbTransaction transaction, CampaignPath path, IReadOnlyList<SignOff> signOffs, string campaignId, string requestId)
    {
        if (SignOffRows.NumberOf(transaction, campaignId, requestId) is not { } count
            || path.Item(signOffs[count - 1].Item) is null)
        {
            return null;
        }
        var signOff = signOffs[count - 1];
        return new(
            signOff,
            CampaignProgress.Of(path, signOffs.Take(count - 1), signOff.At),
            CampaignProgress.Of(path, signOffs.Take(count), signOff.At));
    }

    private void Store(DbTransaction transaction, Campaign campaign, SignOffResult.Recorded recorded, string requestId)
    {
        SignOffRows.Add(transaction, campaign.Id, recorded.SignOff, requestId);
        gates.Tell(transaction, campaign, recorded.After, recorded.SignOff.At, GateWords.Signed(campaign, recorded));
    }
}
