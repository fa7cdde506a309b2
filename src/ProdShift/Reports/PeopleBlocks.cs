using ProdShift.Core.Campaigns;
using ProdShift.Core.Reports;
using ProdShift.Slack;

namespace ProdShift.Reports;

/// <summary>Who was on shift, and who signed what off.</summary>
internal static class PeopleBlocks
{
    private const int MostShifts = 16;
    private const int MostSignOffs = 10;

    public static IReadOnlyList<Block> Of(WeeklyReport report) =>
    [
        .. report.Shifts.Count == 0
            ? [new SectionBlock(Mrkdwn.Of($"*On shift*: nobody checked in."))]
            : MessageList.Of(
                Mrkdwn.Of($"*On shift*"), [.. report.Shifts.Select(shift => Shift(shift, report))], MostShifts, room: 2_000),
        .. MessageList.Of(Mrkdwn.Of($"*Sign-offs*"), [.. report.SignOffs.Select(SignOff)], MostSignOffs, room: 1_000),
    ];

    private static Mrkdwn Shift(ShiftFact shift, WeeklyReport report)
    {
        var who = Mrkdwn.Of($"• {Mrkdwn.User(shift.UserId)} {MessageWords.Name(shift.Role)}, from {Mrkdwn.Time(shift.From)}");
        return shift.To is { } end
            ? Mrkdwn.Of($"{who}, {Length(end - shift.From)}")
            : Mrkdwn.Of($"{who}, on shift {(report.Span.IsOver ? "at the week's end" : "now")}");
    }

    private static string Length(TimeSpan length) => $"{(int)length.TotalHours} h {length.Minutes} min";

    private static Mrkdwn SignOff(SignOffFact signOff)
    {
        var decision = DecisionWords.Past(signOff.Decision);
        var what = Mrkdwn.Of($"• {MessageWords.Name(signOff.Campaign)}, {MessageWords.Name(signOff.Item)}: *{decision}*");
        var reason = signOff.Reason.Length == 0 ? Mrkdwn.Empty : Mrkdwn.Of($": {MessageWords.Text(signOff.Reason)}");
        return Mrkdwn.Of($"{what} by {Who(signOff.UserId)}, {Mrkdwn.Time(signOff.At)}{reason}");
    }

    private static Mrkdwn Who(string userId) => userId == Core.Campaigns.SignOff.Automatic
        ? Mrkdwn.Text(Core.Campaigns.SignOff.AutomaticName)
        : Mrkdwn.User(userId);
}
