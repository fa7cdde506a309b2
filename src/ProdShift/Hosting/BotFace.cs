using ProdShift.Slack;

namespace ProdShift.Hosting;

/// <summary>What Slack has to know of the bot: the commands and events that have a handler. It needs no settings.</summary>
internal sealed record BotFace(IReadOnlyList<SlashCommandInfo> Commands, IReadOnlyList<string> Events)
{
    private static readonly Lazy<Task<BotFace>> OfThisProgram = new(MakeAsync);

    public static Task<BotFace> ReadAsync() => OfThisProgram.Value;

    private static async Task<BotFace> MakeAsync()
    {
        await using var app = BotHost.Build(new ConfigurationBuilder().Build(), BotRun.SingleVerb);
        return new(
            [.. app.Services.GetServices<ISlashCommandHandler>().Select(handler => handler.Info)],
            [.. app.Services.GetServices<IEventHandler>().Select(handler => handler.EventType)]);
    }
}
