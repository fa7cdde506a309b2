using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The window that adds a dataset's rows to a plan.</summary>
internal sealed class PlanAddWindow(PlanSubmission window, PlanDesk desk) : IViewSubmissionHandler
{
    public string CallbackId => PlanWindows.Add;

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        var (wish, field, wrong) = AddWords.Read(submission.Values);
        return wish is null
            ? ViewReply.Wrong(field, wrong)
            : await window.HandleAsync(
                submission,
                AddWords.Dataset,
                campaign => desk.AddAsync(campaign, wish, submission.UserId, submission.RequestId, cancellation),
                cancellation);
    }
}
