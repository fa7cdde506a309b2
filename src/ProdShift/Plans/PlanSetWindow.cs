using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The window that changes rows of a plan together.</summary>
internal sealed class PlanSetWindow(PlanSubmission window, PlanDesk desk) : IViewSubmissionHandler
{
    public string CallbackId => PlanWindows.Set;

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var (edit, field, wrong) = SetWords.Read(submission.Values);
        if (edit is null)
            return ViewReply.Wrong(field, wrong);
        if (RowSelection.Parse(submission.Values.GetValueOrDefault(PlanWindows.Rows, "")) is not { } rows)
            return ViewReply.Wrong(PlanWindows.Rows, "Write numbers such as 1-50,53, or all, open, running, done, failed.");
        return await window.HandleAsync(
            submission,
            PlanWindows.Rows,
            campaign => desk.SetAsync(campaign, rows, edit, submission.UserId, submission.RequestId, cancellation),
            cancellation);
    }
}
