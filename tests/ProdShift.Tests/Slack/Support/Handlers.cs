using Microsoft.Extensions.DependencyInjection;
using ProdShift.Slack;

namespace ProdShift.Tests.Slack.Support;

internal sealed class FakeCommand(string name, Func<SlashCommand, Task<Reply>> answer) : ISlashCommandHandler
{
    public SlashCommandInfo Info => new(name, "Says it", "[words]");

    public Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) => answer(command);
}

internal sealed class FakeAction(string actionId, Func<BlockAction, Task<Reply>> answer) : IBlockActionHandler
{
    public string ActionId => actionId;

    public Task<Reply> Handle(BlockAction action, CancellationToken cancellation) => answer(action);
}

internal sealed class FakeView(string callbackId, Func<ViewSubmission, Task<ViewReply>> answer) : IViewSubmissionHandler
{
    public string CallbackId => callbackId;

    public Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation) => answer(submission);
}

internal sealed class FakeEvent(string eventType, Func<SlackEvent, Task> answer) : IEventHandler
{
    public string EventType => eventType;

    public Task Handle(SlackEvent slackEvent, CancellationToken cancellation) => answer(slackEvent);
}

internal sealed class FakeOptions(string actionId, Func<BlockOptionsRequest, IReadOnlyList<Option>> answer) : IBlockOptionProvider
{
    public string ActionId => actionId;

    public Task<IReadOnlyList<Option>> Options(BlockOptionsRequest request, CancellationToken cancellation) =>
        Task.FromResult(answer(request));
}

internal static class HandlerServices
{
    /// <summary>The command /say, answered by a test.</summary>
    public static IServiceCollection Say(this IServiceCollection services, Func<SlashCommand, Task<Reply>> answer) =>
        services.AddSingleton<ISlashCommandHandler>(new FakeCommand("/say", answer));
}
