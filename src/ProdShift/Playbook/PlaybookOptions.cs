namespace ProdShift.Playbook;

/// <summary>Where the experiment's playbook lies, and which of its paths a campaign follows if nobody says which.</summary>
internal sealed class PlaybookOptions
{
    /// <summary>A relative one counts from the current directory; empty means the playbook beside the program.</summary>
    public string Directory { get; set; } = "";

    public string? DefaultPath { get; set; }

    public string FullDirectory =>
        Directory.Length == 0 ? Path.Combine(AppContext.BaseDirectory, "playbook") : Path.GetFullPath(Directory);
}
