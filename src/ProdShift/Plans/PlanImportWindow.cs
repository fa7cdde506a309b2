using System.Text;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>
/// The window that imports a table, pasted or as a file. What is wrong with a pasted one is said in the window; a file takes
/// longer than Slack waits, so what became of it is told in the channel.
/// </summary>
internal sealed class PlanImportWindow(PlanSubmission window, PlanDesk desk, PlanUpload uploads) : IViewSubmissionHandler
{
    public string CallbackId => PlanWindows.Import;

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var (defaults, field, wrong) = ImportWords.Read(submission.Values);
        if (defaults is null)
            return ViewReply.Wrong(field, wrong);
        var table = submission.Values.GetValueOrDefault(PlanWindows.Table);
        var file = submission.Values.GetValueOrDefault(PlanWindows.File);
        if (table is null == file is null)
            return ViewReply.Wrong(PlanWindows.Table, "Paste the table here, or give it as a file: one of the two.");
        return await window.HandleAsync(
            submission,
            table is null ? null : PlanWindows.Table,
            async campaign =>
            {
                var draft = table is not null
                    ? PlanCsv.Read(Encoding.UTF8.GetBytes(table), defaults)
                    : await uploads.ReadAsync(file!, defaults, cancellation);
                return await desk.ImportAsync(campaign, draft, submission.UserId, submission.RequestId, cancellation);
            },
            cancellation);
    }
}
