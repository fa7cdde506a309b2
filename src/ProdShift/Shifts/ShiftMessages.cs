using System.Globalization;
using ProdShift.Core.Shifts;
using ProdShift.Slack;

namespace ProdShift.Shifts;

/// <summary>The words about check-ins and check-outs.</summary>
internal static class ShiftMessages
{
    public static Message CheckedIn(Shift shift) => new(
        shift.Note.Length == 0
            ? Mrkdwn.Of($"{Mrkdwn.User(shift.UserId)} checked in as {shift.Role}.")
            : Mrkdwn.Of($"{Mrkdwn.User(shift.UserId)} checked in as {shift.Role}: {shift.Note}"));

    public static Message HandedOver(HandOver handOver)
    {
        var ((shift, _, endedBy, summary), notes, counts) = (handOver.Shift, handOver.Notes, handOver.Counts);
        var title = endedBy == shift.UserId
            ? Mrkdwn.Of($"{Mrkdwn.User(shift.UserId)} checked out as {shift.Role} after {Span(handOver.Shift.Length)}.")
            : Mrkdwn.Of(
                $"{Mrkdwn.User(endedBy)} took over as {shift.Role} from {Mrkdwn.User(shift.UserId)}, "
                + $"who was on for {Span(handOver.Shift.Length)}.");
        var blocks = new List<Block>
        {
            new SectionBlock(Mrkdwn.Of($"*Hand-over ({shift.Role})*\n{title}")),
            new SectionBlock(Mrkdwn.Of($"*Summary:* {summary}")),
            new ContextBlock(Count(counts)),
        };
        if (notes.Count > 0)
        {
            blocks.Insert(2, new SectionBlock(Mrkdwn.Of(
                $"*Notes*\n{Mrkdwn.Lines(notes.Select(note => Mrkdwn.Of($"• {note}")))}")));
        }
        return new(Mrkdwn.Of($"Hand-over: {title} {summary}"), blocks);
    }

    public static Mrkdwn Who(IReadOnlyList<Shift> open, IEnumerable<string> roles)
    {
        var empty = roles.Except(open.Select(shift => shift.Role)).ToList();
        var lines = open.Select(shift =>
            Mrkdwn.Of($"• *{shift.Role}*: {Mrkdwn.User(shift.UserId)} since {Mrkdwn.Time(shift.StartedAt)}")).ToList();
        if (empty.Count > 0)
            lines.Add(Mrkdwn.Of($"• nobody as {string.Join(", ", empty)}"));
        return Mrkdwn.Of($"*On shift now*\n{Mrkdwn.Lines(lines)}");
    }

    public static Mrkdwn History(IReadOnlyList<EndedShift> ended) =>
        ended.Count == 0
            ? Mrkdwn.Of($"No shift has ended yet.")
            : Mrkdwn.Of($"*Last shifts*\n{Mrkdwn.Lines(ended.Select(Past))}");

    /// <summary>"7 h 45 min", "3 d 2 h": the two largest units.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Days} d {span.Hours} h"),
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Hours} h {span.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min"),
        _ => "less than a minute",
    };

    private static Mrkdwn Past(EndedShift ended) => Mrkdwn.Of(
        $"• {Mrkdwn.Time(ended.Shift.StartedAt)} to {Mrkdwn.Time(ended.EndedAt)}, {ended.Shift.Role}: "
        + $"{Mrkdwn.User(ended.Shift.UserId)}. {ended.Summary}");

    private static Mrkdwn Count(ShiftCounts counts) => Mrkdwn.Of(
        $"During the shift: {counts.Raised} alerts raised, {counts.Acknowledged} acknowledged, "
        + $"{counts.Ended} ended; {counts.Checks} checks done. Open now: {counts.StillOpen}.");
}
