namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// The options of justIN's simple-workflow (its command 01.05). The command takes any beginning of an option's name that fits
/// only one, and of an option that stands there twice the last counts unless it may be given several times.
/// </summary>
internal static class JustInOptions
{
    public const string Scope = "--scope";
    public const string Mql = "--mql";
    public const string OutputPattern = "--output-pattern";
    public const string Environment = "--env";
    public const string ClassAd = "--classad";
    public const string Description = "--description";
    public const string Lifetime = "--lifetime-days";
    public const string MonteCarlo = "--monte-carlo";
    public const string RssMb = "--rss-mb";
    public const string MaxDistance = "--max-distance";
    public const string Jobscript = "--jobscript";

    /// <summary>Each is another way to name the jobscript; one of them is needed.</summary>
    public static readonly IReadOnlyList<string> Jobscripts = [Jobscript, "--jobscript-git", "--jobscript-id"];

    /// <summary>They send the submitter's session to another address.</summary>
    public static readonly IReadOnlyList<string> Addresses = ["--url", "--instance"];

    /// <summary>Whole numbers from 1.</summary>
    public static readonly IReadOnlyList<string> Counts = ["--wall-seconds", "--processors", Lifetime];

    private static readonly string[] Repeated =
        [OutputPattern, "--output-rse", Environment, ClassAd, "--git-repo", "--output-pattern-next-stage"];

    private static readonly string[] Flags = ["--gpu", "--verbose", "-v"];

    private static readonly string[] Known =
    [
        Scope, Mql, RssMb, MaxDistance, Description, MonteCarlo, "--campaign-id", "--refind-end-date", "--refind-interval-hours",
        "--output-rse-expression", "--site", "--image", .. Jobscripts, .. Addresses, .. Counts, .. Repeated, .. Flags,
    ];

    /// <summary>Options of other commands, with which a shortened name may be mixed up.</summary>
    private static readonly string[] Others = ["--state", "--stage-id", "--workflow-id", "--name", "--unpack", "--rse", "--pfn"];

    public static bool IsKnown(string name) => Known.Contains(name);

    public static bool IsFlag(string name) => Flags.Contains(name);

    public static bool MayRepeat(string name) => Repeated.Contains(name) || !IsKnown(name);

    /// <summary>The option's own name for one written shorter or as it once was; an unknown name stays as it is.</summary>
    public static string Canonical(string name)
    {
        if (name.Length > 4 && "--rss-mib".StartsWith(name, StringComparison.Ordinal))
            return RssMb;
        if (IsKnown(name) || name.Length < 3)
            return name;
        string[] fitting = [.. Known.Concat(Others).Where(known => known.StartsWith(name, StringComparison.Ordinal))];
        return fitting.Length == 1 && IsKnown(fitting[0]) ? fitting[0] : name;
    }

    /// <summary>The option that was most likely meant; null if none is near.</summary>
    public static string? Nearest(string name) => NearestNames.Of(name, Known, most: 1) is [var near] ? near : null;
}
