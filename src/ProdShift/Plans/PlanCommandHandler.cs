using ProdShift.Campaigns;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>Answers /plan: a campaign's submission plan, and everything that changes it.</summary>
internal sealed class PlanCommandHandler(
    PlanDesk desk, PlanExport export, PlanScripts scripts, PlanWindowOpener windows) : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new(
        "/plan",
        "Which files each workflow of a campaign takes, and how far that is",
        "show NAME | add NAME … | set NAME ROWS … | import NAME | export NAME | commands NAME | undo NAME | help");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) =>
        PlanRequest.Parse(command.Text) switch
        {
            PlanRequest.Window wanted => await windows.OpenAsync(wanted, command, cancellation),
            var request => Reply.ToUser(await AnswerAsync(request, command, cancellation)),
        };

    private Task<Message> AnswerAsync(PlanRequest request, SlashCommand command, CancellationToken cancellation)
    {
        var (user, id) = (command.UserId, command.RequestId);
        return request switch
        {
            PlanRequest.Show show => desk.ReadAsync(
                show.Name, campaign => desk.ShowAsync(campaign, show.Filter, cancellation), cancellation),
            PlanRequest.History history => desk.ReadAsync(
                history.Name, campaign => desk.HistoryAsync(campaign, cancellation), cancellation),
            PlanRequest.Add add => desk.ActAsync(
                add.Name,
                user,
                async c => new(PlanAnswers.Of(c, await desk.AddAsync(c, add.Wish, user, id, cancellation))),
                cancellation),
            PlanRequest.Set set => desk.ActAsync(
                set.Name,
                user,
                async c => new(PlanAnswers.Of(c, await desk.SetAsync(c, set.Rows, set.Edit, user, id, cancellation))),
                cancellation),
            PlanRequest.Undo undo => desk.ActAsync(
                undo.Name,
                user,
                async c => new(PlanAnswers.Of(c, await desk.UndoAsync(c, user, id, cancellation))),
                cancellation),
            PlanRequest.Export wanted => desk.ActAsync(
                wanted.Name, user, c => export.PlanAsync(c, user, command.ChannelId, cancellation), cancellation),
            PlanRequest.Commands wanted => desk.ReadAsync(
                wanted.Name, c => scripts.ShowAsync(c, wanted.Rows?.ToString() ?? "", cancellation), cancellation),
            PlanRequest.Wrong wrong => Task.FromResult(new Message(CampaignAnswers.Wrong(wrong.What, wrong.Example))),
            _ => Task.FromResult(new Message(PlanAnswers.Help)),
        };
    }
}
