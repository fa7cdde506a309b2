using System.Text.Json.Serialization;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>A row of download-campaign-workflows, named as justIN names it once in snake case.</summary>
internal sealed record CampaignRow(
    int WorkflowId, string Description, string UserName, string State, string Mql, string StartTime, string FinishTime,
    string ScopeName, int FilesProcessed, int FilesTotal)
{
    public static CampaignRow Of(Workflow workflow, Dating dating) => new(
        workflow.Plan.Id, workflow.Plan.Description, "prodmgr@dune.example", workflow.State.ToString().ToLowerInvariant(),
        workflow.Plan.Mql, dating.Show(workflow.StartedAt), dating.Show(workflow.FinishedAt),
        workflow.Plan.Scope, workflow.Files.Count(file => file.State == "processed"), workflow.Files.Count);
}

/// <summary>A row of download-events.</summary>
internal sealed record EventRow(
    long EventId, string EventTypeName, int WorkflowId, int StageId, string? FileDid, string? JobsubId, string? SiteName,
    string? EntryName, string? RseName, string EventTime, int JobscriptExit)
{
    public static EventRow Of(LoggedEvent happened, Dating dating) => new(
        happened.Id, happened.Name, happened.Workflow, happened.Stage, happened.File, happened.Job?.Id, SiteOf(happened),
        EntryOf(happened), happened.Storage, dating.Show(happened.At), happened.Exit);

    public static string? SiteOf(LoggedEvent happened) => happened.Workflow == 0 ? null : happened.Job?.Site.Name;

    /// <summary>At its submission a job has a first target site, and no entry of it yet.</summary>
    public static string? EntryOf(LoggedEvent happened) =>
        happened.Workflow == 0 || happened.Name == "JOB_SUBMITTED" ? null : happened.Job?.Entry;
}

/// <summary>A row of download-file-states.</summary>
internal sealed record FileRow(
    string FileDid, string State, string? LastAllocationTime, string? RseName, string? JobsubId, string? SiteName,
    int Allocations, int MaxAllocations, int? LastJobscriptExit)
{
    public static FileRow Of(InputFile file, int attempts, Dating dating) => file.Job is { } job
        ? new FileRow(
            file.Did, file.State, dating.Show(job.Started), file.Storage, job.Id, job.Site.Name, file.Attempts, attempts,
            job.Exit)
        : new FileRow(file.Did, file.State, null, null, null, null, 0, attempts, null);
}

/// <summary>JSON as Python's json.dumps(rows, indent=0) writes it: every name on a line of its own, ASCII only.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true, IndentSize = 0, NewLine = "\n")]
[JsonSerializable(typeof(IEnumerable<CampaignRow>))]
[JsonSerializable(typeof(IEnumerable<EventRow>))]
[JsonSerializable(typeof(IEnumerable<FileRow>))]
internal sealed partial class RowsJson : JsonSerializerContext;
