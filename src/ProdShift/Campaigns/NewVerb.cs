using ProdShift.Campaigns.Requests;
using ProdShift.Core.Campaigns;
using ProdShift.Slack;

namespace ProdShift.Campaigns;

/// <summary>/campaign new: opens a record, or the window that asks for one.</summary>
internal sealed class NewVerb(Opening opening, NewWindow window, PathBook paths) : ICampaignVerb
{
    public string Word => "new";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign new` asks for all of it; `/campaign new fd-mc-2024a --requester @ana --justin 11,12` opens one at once; "
        + $"--events-per-job, --path and --group may follow.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) =>
        words.Count == 0
            ? await window.AskAsync(command, cancellation)
            : CampaignCommand.New.Read(words) switch
            {
                CampaignCommand.New wanted => Reply.ToUser(await OpenAsync(wanted, command, cancellation)),
                CampaignCommand.Wrong wrong => Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example)),
                _ => throw new System.Diagnostics.UnreachableException(),
            };

    private async Task<Mrkdwn> OpenAsync(CampaignCommand.New wanted, SlashCommand command, CancellationToken cancellation)
    {
        var (result, refusal) = await opening.OpenAsync(wanted, command.UserId, command.RequestId, cancellation);
        return refusal ?? CampaignAnswers.Of(result!, paths);
    }
}
