namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// One of the eight items that the shifter tutorial asks for when a campaign is set up. <paramref name="Id"/> is typed in
/// commands; <paramref name="Ask"/> is one line; <paramref name="Example"/> may have several.
/// </summary>
public sealed record RequestItem(string Id, string Title, string Ask, string Example, Func<string, string, RequestParse> Reader)
{
    public RequestParse Parse(string text) => Reader(text, Example);
}

/// <summary>The items of the campaign's file, in the tutorial's order.</summary>
public static class RequestItems
{
    public static RequestItem CodeVersion { get; } = new(
        "code-version",
        "Code version",
        "The tagged version, from an official repository.",
        "dunesw v09_91_02d01 (e26:prof), https://github.com/DUNE/dunesw",
        Request.CodeVersion.Parse);

    public static RequestItem Workflow { get; } = new(
        "workflow",
        "Workflow",
        "A line per processing step: name, fcl file, events per job.",
        "gen, prodgenie_nu_dune10kt_1x2x6.fcl, 50\nreco, standard_reco_dune10kt_1x2x6.fcl, 50",
        ProcessingWorkflow.Parse);

    public static RequestItem Validation { get; } = new(
        "validation",
        "Validation sample",
        "What is made first, for the requesters to look at.",
        "10,000 events of nu fhc, all steps, with the final configuration",
        Description.Parse);

    public static RequestItem Tape { get; } = new(
        "tape",
        "Output on tape",
        "A line per output: name, number of files, size of a file, and the total if you know it.",
        "reco, 100k, 1 GB, 100 TB",
        TapeOutputs.Parse);

    public static RequestItem Resources { get; } = new(
        "resources",
        "CPU, memory and storage",
        "The estimate: CPU of all jobs, memory of one, storage of everything.",
        "cpu: 2.5M hours; memory: 4 GB; storage: 120 TB",
        Request.Resources.Parse);

    public static RequestItem Samples { get; } = new(
        "samples",
        "Samples or runs",
        "A line per sample or run, the most urgent first.",
        "nu fhc\nanu rhc",
        SampleList.Parse);

    public static RequestItem Events { get; } = new(
        "events",
        "Events per sample",
        "A line per sample or run: its name and its events.",
        "nu fhc: 1.5M\nanu rhc: 500k",
        EventCounts.Parse);

    public static RequestItem Datasets { get; } = new(
        "datasets",
        "Output datasets",
        "A line per dataset that the campaign is to end with.",
        "fardet-hd:fardet-hd-reco2_ritm1780305_nu_fhc",
        DatasetList.Parse);

    public static IReadOnlyList<RequestItem> All { get; } =
        [CodeVersion, Workflow, Validation, Tape, Resources, Samples, Events, Datasets];

    /// <summary>The item of this id, in any case; null if there is none.</summary>
    public static RequestItem? Find(string id) =>
        All.FirstOrDefault(item => item.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
