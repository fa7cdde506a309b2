using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>Runs the handler of a submitted modal and waits for its word, up to 2.5 s of the 3 s that Slack gives.</summary>
internal sealed partial class ViewDispatcher(
    IEnumerable<IViewSubmissionHandler> handlers,
    BackgroundWork work,
    Incident incident,
    TimeProvider clock,
    ILogger<ViewDispatcher> logger)
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2.5);

    private readonly Dictionary<string, IViewSubmissionHandler> _handlers =
        handlers.ToDictionary(handler => handler.CallbackId, StringComparer.Ordinal);

    public async Task<Ack> HandleAsync(ViewWire view, string userId, string requestId)
    {
        var callbackId = view.CallbackId ?? "";
        if (!_handlers.TryGetValue(callbackId, out var handler))
        {
            LogUnknown(SlackLimits.Cut(callbackId, SlackLimits.CallbackId));
            return Ack.Empty;
        }
        var submission = new ViewSubmission(callbackId, view.PrivateMetadata ?? "", userId, requestId, Values(view.State));
        var run = work.Run(stopping => AnswerAsync(handler, submission, view, stopping));
        if (await run.EndsWithin(Patience, clock))
            return await run;
        LogLate(callbackId);
        return Ack.Empty;
    }

    private async Task<Ack> AnswerAsync(
        IViewSubmissionHandler handler, ViewSubmission submission, ViewWire view, CancellationToken stopping)
    {
        try
        {
            var reply = await handler.Handle(submission, stopping);
            if (reply.Next is { } next)
                return Ack.Of(new ViewAnswer("update", View: next));
            return reply.Errors.Count == 0 ? Ack.Empty : Ack.Of(new ViewAnswer("errors", reply.Errors));
        }
        catch (Exception e)
        {
            return Failed(incident.Report(e, submission.CallbackId), view);
        }
    }

    /// <summary>Said at the first input, so that what was typed is not lost; in place of a modal that has none.</summary>
    private static Ack Failed(Mrkdwn words, ViewWire view)
    {
        var input = view.Blocks?.FirstOrDefault(block => block is { Type: "input", BlockId: not null })?.BlockId;
        return input is not null
            ? Ack.Of(new ViewAnswer("errors", new Dictionary<string, string> { [input] = words.Markup }))
            : Ack.Of(new ViewAnswer("update", View: new ModalView("incident", "Not done", "OK", [new SectionBlock(words)])));
    }

    private static Dictionary<string, string> Values(StateWire? state)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (state?.Values is null)
            return values;
        foreach (var (blockId, elements) in state.Values)
        {
            if (elements?.Values.Select(StateValue.Of).FirstOrDefault(value => value is not null) is { } value)
                values[blockId] = value;
        }
        return values;
    }

    [LoggerMessage(LogLevel.Information, "Nobody handles the view {CallbackId}")]
    private partial void LogUnknown(string callbackId);

    [LoggerMessage(LogLevel.Warning, "The handler of the view {CallbackId} took too long: it goes on, the view is closed")]
    private partial void LogLate(string callbackId);
}
