namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>What goes wrong in a world.</summary>
internal enum CauseKind
{
    Site,
    Entry,

    /// <summary>A worker node that fails its jobs at once and so draws most of its entry's jobs: a black hole.</summary>
    Node,
    Storage,

    /// <summary>A jobscript or software that fails wherever it runs.</summary>
    Jobscript,
    Stage,

    /// <summary>Jobs of a site compute to their end and then cannot write their output.</summary>
    Upload,

    /// <summary>Jobs of a workflow or stage are killed for their memory or wall time.</summary>
    Resources,

    /// <summary>A service that all jobs need.</summary>
    Central,

    /// <summary>A site and a storage element that do not reach each other, each of them well otherwise.</summary>
    Pair,
    Two,
    Three,

    /// <summary>A site that failed and works again.</summary>
    Recovering,

    /// <summary>So few jobs that nobody could say why they fail.</summary>
    TooFew,
    Healthy,
}
