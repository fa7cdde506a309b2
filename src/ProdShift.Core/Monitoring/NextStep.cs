namespace ProdShift.Core.Monitoring;

/// <summary>
/// What to do about a finding, by the four routes of ADCoS and CRC shifts: the elog first; then a software error is a bug report
/// to the jobscript's author, a site error a ticket to the site, a storage error the storage's on-call.
/// </summary>
public static class NextStep
{
    private const int LineLength = 90;

    /// <summary>Lines of the numbers that speak of our settings and commands.</summary>
    private static readonly string[] Ours = ["(Least", "(OneCause", "(FalseDiscoveryRate", "/error"];

    /// <summary>A line for whoever reads the alert; null for findings without a cause.</summary>
    public static string? Of(Finding finding) => Routes.Of(finding) switch
    {
        CauseRoute.BugReport => "Look in the elog first; if it is not there: a bug report to the jobscript's author.",
        CauseRoute.SiteTicket => $"Look in the elog first; if it is not there: a ticket to the site{Name(finding.Site)}.",
        CauseRoute.StorageOnCall => $"Look in the elog first; if it is not there: call the on-call of {Storage(finding)}.",
        CauseRoute.Expert => "Escalate to the expert; open no tickets to single sites.",
        CauseRoute.Wait => "Nothing yet: see what the next check says.",
        _ => null,
    };

    /// <summary>
    /// The text of a ticket, ready to paste: its first line is the subject. Our thresholds are nothing to a site.
    /// </summary>
    public static string Ticket(Finding finding, string experiment)
    {
        var numbers = finding.Why.Split('\n').Where(line => !Ours.Any(word => line.Contains(word, StringComparison.Ordinal)));
        var table = string.Join('\n', numbers.Select(Wrapped));
        return $"{experiment}: {Subject(finding)}\n\n{Wrapped(finding.Text)}\n\n{table}".TrimEnd();
    }

    private static string Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LineLength)
                lines.Add("");
            lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        }
        return string.Join('\n', lines);
    }

    private static string Subject(Finding finding) => finding switch
    {
        { Site: { } site } => $"jobs fail at {site}",
        { Storage: { } storage } => $"jobs fail that read from {storage}",
        { Workflow: { } workflow } => $"jobs of workflow {workflow} fail",
        _ => "jobs fail",
    };

    private static string Name(string? site) => site is null ? "" : $" {site}";

    private static string Storage(Finding finding) =>
        finding.Storage ?? (finding.Cause == CauseNames.Upload ? "the storage that takes the output" : "the storage element");
}

/// <summary>Whom a trouble is for, after the elog.</summary>
public enum CauseRoute
{
    BugReport,
    SiteTicket,
    StorageOnCall,
    Expert,
    Wait,
}

/// <summary>The route of each cause.</summary>
public static class Routes
{
    public static CauseRoute? Of(Finding finding) => finding.Cause switch
    {
        CauseNames.Site or CauseNames.Entry => CauseRoute.SiteTicket,
        CauseNames.Storage or CauseNames.Upload => CauseRoute.StorageOnCall,
        CauseNames.Jobscript or CauseNames.Resources => CauseRoute.BugReport,
        CauseNames.Central => CauseRoute.Expert,
        CauseNames.TooFew or CauseNames.Recovering => CauseRoute.Wait,
        _ => null,
    };
}
