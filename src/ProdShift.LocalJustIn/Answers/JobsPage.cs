using System.Net;
using System.Text;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>The page that "Show jobs" leads to: the latest jobs of a workflow, a site or a storage element.</summary>
internal static class JobsPage
{
    private const int MostJobs = 200;
    private static readonly string[] Columns =
        ["Job", "Workflow", "Site / entry", "Input from", "Job state", "Exit code", "Submitted", "Started", "Ended"];

    private const string Head = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>justIN (simulated)</title><style>
        body { font-family: sans-serif; margin: 2em }
        table { border-collapse: collapse }
        td, th { border: 1px solid #999; padding: .2em .6em }
        </style></head><body>
        <h1>justIN (simulated)</h1>
        <p>A stand-in that runs on this computer for the demo. The real justIN asks you to log in here; this one has no login.</p>
        """;

    public static Reply Show(DemoWorld world, Filters filters, Dating dating)
    {
        var jobs = world.Workflows.SelectMany(workflow => workflow.Jobs).Where(filters.Takes);
        var page = new StringBuilder(Head);
        foreach (var workflow in world.Workflows.Where(workflow => workflow.Plan.Id == filters.Workflow))
            page.Append($"<h2>Workflow {workflow.Plan.Id}: {workflow.State}</h2>\n<p>{Safe(workflow.Plan.Description)}</p>\n");
        Append(page, "th", Columns);
        foreach (var job in jobs.OrderByDescending(LastMove).Take(MostJobs))
            Append(page, "td", Cells(job, dating));
        page.Append($"</table>\n<p>At most the {MostJobs} latest jobs; times are UTC.</p>\n</body></html>\n");
        return Reply.Page(page.ToString());
    }

    /// <summary>The page of the dashboard that anybody may see.</summary>
    public static Reply Front(DemoWorld world)
    {
        var running = world.Workflows.Where(workflow => workflow.State == WorkflowState.Running).ToList();
        var jobs = running.Sum(workflow => workflow.Running);
        return Reply.Page($"{Head}<p>{jobs} running jobs in {running.Count} running workflows.</p>\n</body></html>\n");
    }

    private static DateTimeOffset LastMove(Job job) => job.Ended ?? job.Started ?? job.Submitted;

    private static string[] Cells(Job job, Dating dating) =>
    [
        job.Id, $"{job.Workflow.Plan.Id}", $"{job.Site.Name} / {job.Entry}", job.File?.Storage ?? "", job.State,
        job.Ended is null || job.Started is null ? "" : $"{job.Exit}",
        Time(job.Submitted, dating), Time(job.Started, dating), Time(job.Ended, dating),
    ];

    private static string Time(DateTimeOffset? moment, Dating dating) => moment is null ? "" : dating.Show(moment);

    private static void Append(StringBuilder page, string cell, params string[] texts)
    {
        page.Append(cell == "th" ? "<table>\n<tr>" : "<tr>");
        foreach (var text in texts)
            page.Append($"<{cell}>{Safe(text)}</{cell}>");
        page.Append("</tr>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
