using ProdShift.Freezes;
using ProdShift.Roles;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>/shift who, /shift history [role]: who is on duty (and whether submissions are on hold), and who was.</summary>
internal sealed class ShiftCommand(ShiftStore shifts, FreezeStore freezes, RoleBook roles) : ISlashCommandHandler
{
    private const int LastShifts = 10;

    public SlashCommandInfo Info { get; } = new("/shift", "Who is on shift, and who was", "who | history [role]");

    public async Task<Reply> Handle(SlashCommand command, CancellationToken cancellation)
    {
        var words = command.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] or ["who"] => Reply.ToUser(Mrkdwn.Lines(
            [
                .. FreezeMessages.Lines(await freezes.ActiveAsync(cancellation)),
                ShiftMessages.Who(await shifts.OpenAsync(cancellation), roles.Names),
            ])),
            ["history"] => Reply.ToUser(ShiftMessages.History(await shifts.LastEndedAsync(null, LastShifts, cancellation))),
            ["history", var word] when roles.Find(word) is { } role =>
                Reply.ToUser(ShiftMessages.History(await shifts.LastEndedAsync(role, LastShifts, cancellation))),
            ["history", var word] => Reply.ToUser(
                Mrkdwn.Of($"There is no role {word}. The roles are: {string.Join(", ", roles.Names)}.")),
            _ => Reply.ToUser(Help),
        };
    }

    private static Mrkdwn Help => Mrkdwn.Of(
        $"""
        `/shift who`: who is on shift in each role
        `/shift history` or `/shift history shifter`: the last ten shifts and their summaries
        `/checkin [role] [note]`: start your shift, or add a note to it
        `/checkout [summary]`: end it and hand over
        """);
}
