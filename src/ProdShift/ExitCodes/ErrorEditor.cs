using ProdShift.Core.ExitCodes;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>Changes exit codes for people with any role, as /freeze does, and answers with what stands there then.</summary>
internal sealed partial class ErrorEditor(
    ErrorStore store, ErrorDesk desk, RoleBook roles, TimeProvider clock, ILogger<ErrorEditor> logger)
{
    /// <summary>Null for somebody who may change exit codes.</summary>
    public async Task<Mrkdwn?> RefusalAsync(string userId, CancellationToken cancellation) =>
        RoleWords.RefusalOfAny(await AnyRole.CheckAsync(roles, userId, cancellation));

    public async Task<Message> EditAsync(ErrorCommand.Edit edit, SlashCommand command, CancellationToken cancellation)
    {
        if (await RefusalAsync(command.UserId, cancellation) is { } refusal)
            return new(refusal);
        var result = await StoreAsync(edit.Code, edit.Patch, basedOn: null, command.UserId, command.RequestId, cancellation);
        return result is EditResult.Refused(var problem)
            ? new(Mrkdwn.Of($"Nothing was changed. {problem.What}"))
            : await desk.ShowAsync(edit.Code, cancellation, before: Done(result, edit.Code));
    }

    public async Task<Message> UndoAsync(int code, SlashCommand command, CancellationToken cancellation)
    {
        if (await RefusalAsync(command.UserId, cancellation) is { } refusal)
            return new(refusal);
        if (!await store.UndoAsync(code, command.UserId, command.RequestId, clock.GetUtcNow(), cancellation))
            return new(Mrkdwn.Of($"Nobody changed exit code {code} in Slack, so there is nothing to take back."));
        LogUndone(command.UserId, code);
        return await desk.ShowAsync(code, cancellation, before: Mrkdwn.Of($"The last change is taken back."));
    }

    /// <summary>Stores an edit of somebody who may.</summary>
    public async Task<EditResult> StoreAsync(
        int code, ErrorPatch patch, long? basedOn, string userId, string requestId, CancellationToken cancellation)
    {
        var result = await store.EditAsync(code, patch, basedOn, userId, requestId, clock.GetUtcNow(), cancellation);
        if (result is EditResult.Stored)
            LogEdited(userId, code);
        return result;
    }

    public static Mrkdwn Done(EditResult result, int code) => result is EditResult.Stored
        ? Mrkdwn.Of($":white_check_mark: Stored. `/error {code} undo` takes it back.")
        : Mrkdwn.Of($"It says that already, so nothing was changed.");

    [LoggerMessage(LogLevel.Information, "{User} edited exit code {Code}")]
    private partial void LogEdited(string user, int code);

    [LoggerMessage(LogLevel.Information, "{User} took the last edit of exit code {Code} back")]
    private partial void LogUndone(string user, int code);
}
