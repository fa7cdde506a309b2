using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Slack;

namespace ProdShift.Campaigns.CloseOut;

/// <summary>/campaign dataset: how many files an output dataset should have, and how many somebody counted.</summary>
internal sealed class DatasetVerb(CampaignStore campaigns, CampaignRights rights, DatasetStore datasets, TimeProvider clock)
    : ICampaignVerb
{
    public string Word => "dataset";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign dataset fd-mc-2024a NAMESPACE:NAME --expected 1000 --registered 998` says what an output dataset should have "
        + $"and has; `--drop` takes one off the list.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation) =>
        DatasetCommand.Read(words) switch
        {
            DatasetCommand.Say say => await StoreAsync(say.Campaign, Lines(say, command.UserId), command, cancellation),
            DatasetCommand.Drop drop => await StoreAsync(drop.Campaign, [Dropped(drop, command.UserId)], command, cancellation),
            DatasetCommand.Wrong wrong => Reply.ToUser(CampaignAnswers.Wrong(wrong.What, wrong.Example)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private async Task<Reply> StoreAsync(
        string name, IEnumerable<DatasetLine> lines, SlashCommand command, CancellationToken cancellation)
    {
        if (await campaigns.FindAsync(name, cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(name, await campaigns.AllAsync(cancellation)));
        if (await rights.RefusalAsync(campaign, command.UserId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        var standings = await datasets.SayAsync(campaign, lines, command.RequestId, cancellation);
        return Reply.ToUser(DatasetView.Of(
            campaign, standings, Mrkdwn.Of($"Written down. `/campaign datasets {campaign.Name}` shows the list again.")));
    }

    private IEnumerable<DatasetLine> Lines(DatasetCommand.Say say, string userId)
    {
        if (say.Expected is { } expected)
            yield return Line(say.Dataset, DatasetLineKind.Expected, expected, userId);
        if (say.Registered is { } registered)
            yield return Line(say.Dataset, DatasetLineKind.Counted, registered, userId);
    }

    private DatasetLine Dropped(DatasetCommand.Drop drop, string userId) =>
        Line(drop.Dataset, DatasetLineKind.Dropped, null, userId);

    private DatasetLine Line(DatasetName dataset, DatasetLineKind kind, long? files, string userId) =>
        new(dataset.ToString(), kind, files, DatasetCount.Entered, "", userId, clock.GetUtcNow());
}
