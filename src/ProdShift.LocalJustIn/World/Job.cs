namespace ProdShift.LocalJustIn.World;

/// <summary>A job as justIN keeps it: where it runs, which file it reads, and in which of justIN's job states it is.</summary>
internal sealed class Job(string id, Workflow workflow, Site site, string entry, DateTimeOffset submitted)
{
    public string Id => id;

    public Workflow Workflow => workflow;

    public Site Site => site;

    public string Entry => entry;

    public DateTimeOffset Submitted => submitted;

    public string State { get; set; } = "submitted";

    public InputFile? File { get; private set; }

    public DateTimeOffset? Started { get; private set; }

    public DateTimeOffset? Ended { get; private set; }

    public int Exit { get; set; }

    public string OutputDid => $"{File?.Did}_{id.Split('.')[0]}_reco.root";

    public void Start(InputFile file, DateTimeOffset now)
    {
        File = file;
        Started = now;
        State = "processing";
        file.GiveTo(this);
    }

    public void End(string state, DateTimeOffset now)
    {
        State = state;
        Ended = now;
    }
}
