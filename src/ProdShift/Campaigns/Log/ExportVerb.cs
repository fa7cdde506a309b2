using System.Text;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.Campaigns.Log;

/// <summary>
/// /campaign export: the whole log and production report as a file in the channel of the reports, since Slack takes files in
/// channels only. It is written after the answer, because Slack is asked for everybody's name.
/// </summary>
internal sealed partial class ExportVerb(
    CampaignStore campaigns,
    CampaignRights rights,
    CampaignExport export,
    Database database,
    IOptions<SlackOptions> slack,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ExportVerb> logger) : ICampaignVerb
{
    private const string Example = "/campaign export fd-mc-2024a html";

    public string Word => "export";

    public Mrkdwn Help { get; } = Mrkdwn.Of(
        $"`/campaign export fd-mc-2024a` writes its report and log into a file: html (prints to PDF), markdown or json.");

    public async Task<Reply> Handle(IReadOnlyList<string> words, SlashCommand command, CancellationToken cancellation)
    {
        if (words is not ([_] or [_, _]))
            return Reply.ToUser(CampaignAnswers.Wrong("Say the campaign, and html, markdown or json.", Example));
        if (Format(words.ElementAtOrDefault(1) ?? "html") is not { } format)
            return Reply.ToUser(CampaignAnswers.Wrong($"\"{words[1]}\" is no format: use html, markdown or json.", Example));
        if (await campaigns.FindAsync(words[0], cancellation) is not { } campaign)
            return Reply.ToUser(CampaignAnswers.NotFound(words[0], await campaigns.AllAsync(cancellation)));
        if (await rights.RefusalAsync(campaign, command.UserId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        _ = RunAsync(campaign, format, command.UserId);
        var channel = Mrkdwn.Channel(slack.Value.Channels.Reports);
        return Reply.ToUser(Mrkdwn.Of($"The log of *{campaign.Name}* is being written; it comes as a file in {channel}."));
    }

    private static LogFormat? Format(string word) => word.TrimStart('-').ToLowerInvariant() switch
    {
        "html" => LogFormat.Html,
        "markdown" or "md" => LogFormat.Markdown,
        "json" => LogFormat.Json,
        _ => null,
    };

    private async Task RunAsync(Campaign campaign, LogFormat format, string userId)
    {
        await Task.Yield();
        try
        {
            var text = await export.WithNamesAsync(campaign, format, lifetime.ApplicationStopping);
            await PostAsync(Messages(campaign, format, userId, text), lifetime.ApplicationStopping);
        }
        catch (Exception error)
        {
            LogFailed(error, campaign.Name);
            var said = Mrkdwn.Of($"{Mrkdwn.User(userId)}: the log of *{campaign.Name}* could not be written. Try again later.");
            await PostAsync([OutboxMessage.Post(slack.Value.Channels.Reports, new(said))], lifetime.ApplicationStopping);
        }
    }

    private IReadOnlyList<OutboxMessage> Messages(Campaign campaign, LogFormat format, string userId, string text)
    {
        var channel = slack.Value.Channels.Reports;
        var said = Mrkdwn.Of($"The report and log of campaign *{campaign.Name}*, asked for by {Mrkdwn.User(userId)}.");
        var post = OutboxMessage.Post(channel, new(said, new SectionBlock(said)));
        var title = $"Campaign {campaign.Name}: production report and shifter log";
        var name = CampaignExport.FileName(campaign, format);
        return [post, OutboxMessage.File(channel, title, name, Encoding.UTF8.GetBytes(text), threadOf: post.Id)];
    }

    private Task PostAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellation) => database.WriteAsync(
        transaction =>
        {
            OutboxStore.Add(transaction, messages, clock.GetUtcNow());
            return true;
        },
        cancellation);

    [LoggerMessage(LogLevel.Error, "The log of {Campaign} could not be written")]
    private partial void LogFailed(Exception error, string campaign);
}
