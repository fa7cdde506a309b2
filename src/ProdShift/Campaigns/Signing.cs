using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>Records what somebody decided, typed or pressed.</summary>
internal sealed partial class Signing(
    SignOffRecords records,
    Signers signers,
    CampaignPaths paths,
    IOptions<ExperimentOptions> experiment,
    TimeProvider clock,
    ILogger<Signing> logger)
{
    /// <summary>Null where the campaign's path is gone.</summary>
    public async Task<SignOffResult?> SignAsync(
        Campaign campaign,
        string itemId,
        Decision decision,
        string words,
        string userId,
        string requestId,
        CancellationToken cancellation)
    {
        if (await paths.OfAsync(campaign, cancellation) is not { } path)
            return null;
        var now = clock.GetUtcNow();
        var (until, reason) = decision == Decision.Waive
            ? WaiverWords.Read(words, now, experiment.Value.Zone)
            : (null, words);
        var signOff = new SignOff(itemId, decision, userId, reason, now) { Until = until };
        var result = decision == Decision.Waive && path.Item(itemId) is null && path.Step(itemId) is { } step
            ? await WaiveStepAsync(campaign, path, step, signOff, requestId, cancellation)
            : await SignOneAsync(campaign, path, signOff, requestId, cancellation);
        if (result is SignOffResult.Recorded or SignOffResult.StepWaived)
            LogSigned(userId, decision, itemId, campaign.Name);
        return result;
    }

    private async Task<SignOffResult> SignOneAsync(
        Campaign campaign, CampaignPath path, SignOff signOff, string requestId, CancellationToken cancellation)
    {
        var signer = path.Item(signOff.Item) is { } item
            ? await signers.OfAsync(campaign, item, signOff.UserId, cancellation)
            : new Signer(signOff.UserId, []);
        return await records.SignAsync(campaign, path, signOff, signer, requestId, cancellation);
    }

    private async Task<SignOffResult> WaiveStepAsync(
        Campaign campaign, CampaignPath path, PathStep step, SignOff waiver, string requestId, CancellationToken cancellation)
    {
        var signed = new Dictionary<string, Signer>();
        foreach (var item in step.Items)
            signed[item.Id] = await signers.OfAsync(campaign, item, waiver.UserId, cancellation);
        return await records.WaiveStepAsync(campaign, path, step, waiver, signed, requestId, cancellation);
    }

    [LoggerMessage(LogLevel.Information, "{User}: {Decision} of {Item} of campaign {Campaign}")]
    private partial void LogSigned(string user, Decision decision, string item, string campaign);
}
