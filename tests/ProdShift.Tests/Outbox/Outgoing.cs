using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;
using ProdShift.Tests.Acceptance;

namespace ProdShift.Tests.Outbox;

/// <summary>Messages for a bot's outbox, and a look at its rows.</summary>
internal static class Outgoing
{
    public static OutboxMessage Post(string text, string channel = Bot.Shift) => OutboxMessage.Post(channel, Text(text));

    public static OutboxMessage Reply(string text, OutboxMessage to) => OutboxMessage.Post(to.Channel, Text(text), to.Id);

    public static OutboxMessage Edit(string text, OutboxMessage of) => OutboxMessage.Edit(of.Channel, Text(text), of.Id);

    public static Message Text(string text) => new(Mrkdwn.Text(text));

    public static Message Blocks(string text) => new(Mrkdwn.Text(text), new SectionBlock(Mrkdwn.Text(text)));

    public static Task AddAsync(Bot bot, params OutboxMessage[] messages) => AddAsync(bot, DateTimeOffset.UtcNow, messages);

    public static Task AddAsync(Bot bot, DateTimeOffset now, params OutboxMessage[] messages) =>
        Database(bot).WriteAsync(
            transaction =>
            {
                OutboxStore.Add(transaction, messages, now);
                return 0;
            },
            default);

    public static Task ExecuteAsync(Bot bot, string sql) =>
        Database(bot).WriteAsync(transaction => transaction.Connection!.Execute(sql, transaction: transaction), default);

    public static async Task<T> ReadAsync<T>(Bot bot, string sql, object? arguments = null)
    {
        await using var connection = await Database(bot).OpenAsync(default);
        return connection.QuerySingle<T>(sql, arguments);
    }

    public static Task<string?> ErrorAsync(Bot bot, string text) =>
        ReadAsync<string?>(bot, "SELECT error FROM outbox WHERE text = @text", new { text });

    public static int Calls(Bot bot, string method) => bot.Slack.Calls.Count(call => call.Method == method);

    private static Database Database(Bot bot) => bot.Services.GetRequiredService<Database>();
}
