using System.Text;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The window that imports a pasted table.</summary>
internal sealed class PlanImportWindow(PlanSubmission window, PlanDesk desk) : IViewSubmissionHandler
{
    public string CallbackId => PlanWindows.Import;

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var (defaults, field, wrong) = ImportWords.Read(submission.Values);
        if (defaults is null)
            return ViewReply.Wrong(field, wrong);
        var draft = PlanCsv.Read(Encoding.UTF8.GetBytes(submission.Values.GetValueOrDefault(PlanWindows.Table, "")), defaults);
        return await window.HandleAsync(
            submission,
            PlanWindows.Table,
            campaign => desk.ImportAsync(campaign, draft, submission.UserId, submission.RequestId, cancellation),
            cancellation);
    }
}
