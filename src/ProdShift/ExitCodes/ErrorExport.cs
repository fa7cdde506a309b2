using System.Text;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;

namespace ProdShift.ExitCodes;

/// <summary>
/// The playbook's errors.yaml with what was changed in Slack: in the answer where it is short, else as a file in the channel of
/// the reports, since Slack takes files in channels only.
/// </summary>
internal sealed class ErrorExport(
    ErrorBook book,
    ErrorEditor editor,
    Database database,
    IOptions<ExperimentOptions> experiment,
    IOptions<SlackOptions> slack,
    TimeProvider clock)
{
    private const int MostInAnswer = 2_500;
    private const string FileName = "errors.yaml";

    public async Task<string> YamlAsync(bool builtIn, CancellationToken cancellation) =>
        ErrorYaml.Write(await book.ReadAsync(cancellation), $"{experiment.Value.Name} exit codes", builtIn);

    public async Task<Message> AnswerAsync(string userId, CancellationToken cancellation)
    {
        var yaml = await YamlAsync(builtIn: false, cancellation);
        if (Mrkdwn.Text(yaml).Markup.Length <= MostInAnswer && !yaml.Contains("```", StringComparison.Ordinal))
            return new(Mrkdwn.Lines([Mrkdwn.Of($"This is the experiment's {FileName}:"), Mrkdwn.Of($"```{yaml}```")]));
        if (await editor.RefusalAsync(userId, cancellation) is not null)
            return new(Mrkdwn.Of($"It is too long for an answer. On the bot's machine `prodshift errors --yaml` prints it."));
        var channel = slack.Value.Channels.Reports;
        var post = OutboxMessage.Post(channel, new(Mrkdwn.Of($"{Mrkdwn.User(userId)} asked for the list of exit codes.")));
        var file = OutboxMessage.File(channel, FileName, FileName, Encoding.UTF8.GetBytes(yaml), threadOf: post.Id);
        await database.WriteAsync(
            transaction =>
            {
                OutboxStore.Add(transaction, [post, file], clock.GetUtcNow());
                return true;
            },
            cancellation);
        return new(Mrkdwn.Of(
            $"It is too long for an answer: {FileName} comes as a file in {Mrkdwn.Channel(channel)}. "
            + $"Put it into the playbook, and try it with `prodshift check-config`."));
    }
}
