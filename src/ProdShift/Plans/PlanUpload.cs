using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>Fetches the table that somebody gave to a window as a file.</summary>
internal sealed class PlanUpload(SlackApi slack)
{
    public async Task<PlanDraft> ReadAsync(string fileId, SheetDefaults defaults, CancellationToken cancellation)
    {
        var info = await slack.FileInfoAsync(fileId, cancellation);
        if (!info.Ok)
            return Failed($"Slack does not give the file ({info.Error.Code}). Try again, or paste the table.");
        var content = await slack.DownloadAsync(info.Value, PlanLimits.FileBytes, cancellation);
        if (content.Ok)
            return PlanCsv.Read(content.Value, defaults);
        return content.Error.Code == "file_too_large"
            ? Failed($"The file has more than {PlanLimits.FileBytes >> 20} MB, too many for a plan.")
            : Failed($"The file could not be fetched from Slack ({content.Error.Code}). Try again, or paste the table.");
    }

    private static PlanDraft Failed(InvariantText text) => new([], [PlanProblem.Of(PlanProblemKind.Unreadable, text)]);
}
