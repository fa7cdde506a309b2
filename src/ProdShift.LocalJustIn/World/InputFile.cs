namespace ProdShift.LocalJustIn.World;

/// <summary>An input file of a workflow, and the job that had it last.</summary>
internal sealed class InputFile(string did, string storage, int stage)
{
    public string Did => did;

    public string Storage => storage;

    /// <summary>The stage that reads it.</summary>
    public int Stage => stage;

    public string State { get; set; } = "unallocated";

    public int Attempts { get; private set; }

    public Job? Job { get; private set; }

    public void GiveTo(Job job)
    {
        Job = job;
        Attempts++;
        State = "allocated";
    }
}
