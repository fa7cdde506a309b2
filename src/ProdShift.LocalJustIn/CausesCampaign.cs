namespace ProdShift.LocalJustIn;

/// <summary>
/// The campaign of <see cref="LocalScene.Causes"/>, and where its jobs fail: a new reason every four hours, in the order given
/// here; from hour 28 on no output arrives anywhere.
/// </summary>
public static class CausesCampaign
{
    public const int Id = 12;

    /// <summary>The first of five; each runs for more than two days.</summary>
    public const int FirstWorkflow = 12101;

    /// <summary>A small site: each fifth of its one or two jobs an hour fails, from the campaign's beginning on.</summary>
    public const string TooFew = "BR_CBPF";

    /// <summary>Most jobs of its second stage fail wherever they run, for four hours.</summary>
    public const int TwoStages = 12105;

    /// <summary>A site that fails for four hours, and never again.</summary>
    public const string Recovering = "ES_PIC";

    public const string BadSite = "UK_QMUL";

    /// <summary>One of two entries of US_BNL: jobs are killed there.</summary>
    public const string BadEntry = "DUNE_US_BNL_ce01";

    /// <summary>Cannot be read.</summary>
    public const string BadStorage = "RAL_ECHO";

    /// <summary>A site where jobs run out of memory.</summary>
    public const string OutOfMemory = "FR_CCIN2P3";

    /// <summary>A site from which output cannot be sent.</summary>
    public const string NoUploads = "CZ_FZU";
}
