namespace ProdShift.Core.Monitoring;

/// <summary>What made jobs fail, as <see cref="Finding.Cause"/> names it to scripts. The names never change.</summary>
public static class CauseNames
{
    public const string Site = "site";

    /// <summary>One entry (CE) of a site, or what stands behind it.</summary>
    public const string Entry = "entry";

    public const string Storage = "storage";

    /// <summary>The jobscript, or the software and settings that it runs.</summary>
    public const string Jobscript = "jobscript";

    /// <summary>Memory, disk or wall time.</summary>
    public const string Resources = "resources";

    public const string Upload = "upload";

    /// <summary>Something that all sites need.</summary>
    public const string Central = "central";

    public const string TooFew = "too-few";

    /// <summary>Jobs succeed since the last failure.</summary>
    public const string Recovering = "recovering";

    public static IReadOnlyList<string> All { get; } =
        [Site, Entry, Storage, Jobscript, Resources, Upload, Central, TooFew, Recovering];
}
