using System.Globalization;
using ProdShift.Core.ExitCodes;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>The button Edit (or Name it) and its window, with the entry's fields as they are.</summary>
internal sealed partial class ErrorEditWindow(
    ErrorEditor editor, ErrorBook book, ErrorStore store, ErrorDesk desk, SlackApi slack, ILogger<ErrorEditWindow> logger)
    : IBlockActionHandler, IViewSubmissionHandler
{
    public const string Id = "error_edit";

    public string ActionId => Id;

    public string CallbackId => Id;

    public async Task<Reply> Handle(BlockAction action, CancellationToken cancellation)
    {
        if (CodeRange.Read(action.Value) is not { IsOne: true, From: var code })
            return Reply.None;
        if (await editor.RefusalAsync(action.UserId, cancellation) is { } refusal)
            return Reply.ToUser(refusal);
        var entry = (await book.ReadAsync(cancellation)).Find(code);
        var number = (await store.OfAsync(code, cancellation)).Edit?.Number ?? 0;
        var target = string.Create(CultureInfo.InvariantCulture, $"{code} {number} {action.ChannelId}");
        var opened = await slack.OpenViewAsync(action.TriggerId, ErrorWindow.Of(code, entry, target), cancellation);
        return opened.Ok
            ? Reply.None
            : Reply.ToUser(Mrkdwn.Of(
                $"Slack did not open the window ({opened.Error.Code}). Try again, or type `/error {code} name: … category: …`"));
    }

    public async Task<ViewReply> Handle(ViewSubmission submission, CancellationToken cancellation)
    {
        if (submission.PrivateMetadata.Split(' ') is not [var word, var number, var channel]
            || CodeRange.Read(word) is not { IsOne: true, From: var code }
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var basedOn))
        {
            return ViewReply.Wrong(
                ErrorWindow.Block(ErrorField.Name), "This window is not known any more: close it, and open it again.");
        }
        if (await editor.RefusalAsync(submission.UserId, cancellation) is not null)
            return ViewReply.Wrong(ErrorWindow.Block(ErrorField.Name), "Only people with a role may do this.");
        var patch = ErrorWindow.Read(submission.Values);
        var result = await editor.StoreAsync(code, patch, basedOn, submission.UserId, submission.RequestId, cancellation);
        switch (result)
        {
            case EditResult.Refused(var problem):
                return ViewReply.Wrong(ErrorWindow.Block(problem.Field), problem.What);
            case EditResult.Outdated:
                return ViewReply.Wrong(
                    ErrorWindow.Block(ErrorField.Name),
                    $"Somebody changed {code} meanwhile: close this window, and look at /error {code} again.");
            default:
                await TellAsync(code, result, channel, submission.UserId, cancellation);
                return ViewReply.Close;
        }
    }

    private async Task TellAsync(int code, EditResult result, string channel, string userId, CancellationToken cancellation)
    {
        if (channel.Length == 0)
            return;
        var message = await desk.ShowAsync(code, cancellation, before: ErrorEditor.Done(result, code));
        var said = await slack.PostEphemeralAsync(
            userId, new OutgoingMessage(channel, message.Text, message.BlocksJson()), cancellation);
        if (!said.Ok)
            LogNotSaid(channel, said.Error.Code);
    }

    [LoggerMessage(LogLevel.Warning, "What became of an edit could not be told in {Channel}: {Code}")]
    private partial void LogNotSaid(string channel, string code);
}
