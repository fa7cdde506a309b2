using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>What a request asks for. Like justIN's dashboard it drops what it cannot read without a word.</summary>
internal sealed partial class Filters(IQueryCollection query)
{
    public int? Campaign { get; } = Number(query, "campaign_id");

    public int? Workflow { get; } = Number(query, "workflow_id");

    public int? Stage { get; } = Number(query, "stage_id");

    public int? Exit { get; } = Number(query, "jobscript_exit");

    public string? EventType { get; } = Name(query, "event_type_name");

    public string? Job { get; } = Name(query, "jobsub_id");

    public string? File { get; } = Name(query, "file_did");

    public string? Site { get; } = Name(query, "site_name");

    public string? Entry { get; } = Name(query, "entry_name");

    public string? Storage { get; } = Name(query, "rse_name");

    /// <summary>The first value that is not blank, as it came.</summary>
    public static string? Text(IQueryCollection query, string name) =>
        query[name].FirstOrDefault(text => !string.IsNullOrEmpty(text));

    public bool Takes(LoggedEvent happened) =>
        Fits(EventType, happened.Name) && Fits(Workflow, happened.Workflow) && Fits(Stage, happened.Stage)
        && Fits(Exit, happened.Exit) && Fits(Job, happened.Job?.Id) && Fits(File, happened.File)
        && Fits(Site, EventRow.SiteOf(happened)) && Fits(Entry, EventRow.EntryOf(happened)) && Fits(Storage, happened.Storage);

    public bool Takes(Job job) =>
        Fits(Workflow, job.Workflow.Plan.Id) && Fits(Job, job.Id) && Fits(Site, job.Site.Name) && Fits(Entry, job.Entry)
        && Fits(Storage, job.File?.Storage);

    private static bool Fits(string? wanted, string? found) => wanted is null || wanted == found;

    private static bool Fits(int? wanted, int found) => wanted is null || wanted == found;

    private static int? Number(IQueryCollection query, string name) =>
        int.TryParse(Text(query, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string? Name(IQueryCollection query, string name) =>
        Text(query, name) is { } text && Readable().IsMatch(text) ? text : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_.:@-]+\z")]
    private static partial Regex Readable();
}
