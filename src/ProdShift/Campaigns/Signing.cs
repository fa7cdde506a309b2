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
        Campaign campaign, string itemId, Decision decision, string words, string userId, string requestId, CancellationToken cancellation)
    {
        if (await paths.OfAsync(campaign, cancellation) is not { } path)
            return null;
        var now = clock.GetUtcNow();
        var (until, reason) = decision == Decision.Waive
            ? WaiverWords.Read(words, now, experiment.Value.Zone)
            : (null, words);
        var signer = path.Item(itemId) is { } item
            ? await signers.OfAsync(campaign, item, userId, cancellation)
            : new Signer(userId, []);
        var signOff = new SignOff(itemId, decision, userId, reason, now) { Until = until };
        var result = await records.SignAsync(campaign, path, signOff, signer, requestId, cancellation);
        if (result is SignOffResult.Recorded)
            LogSigned(userId, decision, itemId, campaign.Name);
        return result;
    }

    [LoggerMessage(LogLevel.Information, "{User}: {Decision} of {Item} of campaign {Campaign}")]
    private partial void LogSigned(string user, Decision decision, string item, string campaign);
}
