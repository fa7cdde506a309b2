using ProdShift.Core.Monitoring;
using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>
/// What to do about an alert: the four routes, the one for its cause marked, and the text of the ticket to paste.
/// </summary>
internal static class RoutesMessage
{
    private const int LongestTicket = 2_800;

    public static Message Of(Finding finding, RoutesOptions links, string experiment)
    {
        var title = Mrkdwn.Of($"What to do about {AlertWords.Title(finding)}");
        var ticket = NextStep.Ticket(finding, experiment).Replace("```", "'''", StringComparison.Ordinal);
        return new(
            title,
            new SectionBlock(Mrkdwn.Of($"*{title}*\n{NextStep.Of(finding)}\n{Mrkdwn.Lines(Lines(finding, links))}")),
            new ContextBlock(Mrkdwn.Of($"The text of a ticket or report, ready to paste; the first line is its subject:")),
            new SectionBlock(Mrkdwn.Of($"```\n{SlackLimits.Cut(ticket, LongestTicket)}\n```")));
    }

    private static IEnumerable<Mrkdwn> Lines(Finding finding, RoutesOptions links)
    {
        var place = finding.Site ?? finding.Storage ?? finding.Workflow?.ToString((IFormatProvider?)null);
        var route = Routes.Of(finding);
        yield return Mrkdwn.Of($"1. The elog first: is it known? {Link("search", links.ElogOf(place))}");
        yield return Line(
            2, "A software error: a bug report to the jobscript's author.", "report", links.BugsOf(place), CauseRoute.BugReport);
        yield return Line(
            3, "A site error: a ticket to the site.", "search its open tickets", links.TicketsOf(place), CauseRoute.SiteTicket);
        yield return Line(
            4, "A storage error: the storage's on-call.", "who that is", links.StorageOnCallOf(place), CauseRoute.StorageOnCall);

        Mrkdwn Line(int number, string what, string words, Uri? link, CauseRoute its) => Mrkdwn.Of(
            $"{number}. {what} {Link(words, link)}{(its == route ? Mrkdwn.Of($" *← this one*") : Mrkdwn.Empty)}");
    }

    private static Mrkdwn Link(string words, Uri? link) => link is null ? Mrkdwn.Empty : Mrkdwn.Link(link, words);
}
