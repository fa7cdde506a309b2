using ProdShift.Core.ExitCodes;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>Answers /error: what an exit code means and what to do about it; people with a role change that.</summary>
internal sealed class ErrorCommandHandler(ErrorDesk desk, ErrorEditor editor, ErrorExport export) : ISlashCommandHandler
{
    public SlashCommandInfo Info { get; } = new(
        "/error", "What an exit code means and what to do about it", "65 | 65 name: … category: … first: … | 65 undo | export");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation) =>
        Reply.ToUser(ErrorCommand.Parse(command.Text) switch
        {
            ErrorCommand.Show(var code, var system) => await desk.ShowAsync(code, cancellation, system),
            ErrorCommand.Edit edit => await editor.EditAsync(edit, command, cancellation),
            ErrorCommand.Undo(var code) => await editor.UndoAsync(code, command, cancellation),
            ErrorCommand.Export => await export.AnswerAsync(command.UserId, cancellation),
            ErrorCommand.Wrong(var what) => new Message(Mrkdwn.Of($"{what}")),
            _ => await desk.OverviewAsync(cancellation),
        });
}
