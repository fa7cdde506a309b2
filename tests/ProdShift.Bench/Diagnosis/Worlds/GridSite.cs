namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>A site: its part of all jobs, its entries, and what part of its jobs fails on a usual day.</summary>
/// <param name="Near">How willingly it reads from each storage element; mostly from its own or its region's.</param>
internal sealed record GridSite(string Name, double Share, IReadOnlyList<GridEntry> Entries, double FailureRate, double[] Near);

/// <summary>A computing element. Where a site does not tell the names of its nodes there is one, without a name.</summary>
internal sealed record GridEntry(string Name, double Share, IReadOnlyList<string> Nodes);

/// <summary>A workflow: its part of all jobs, the parts of its stages, the storage elements that hold its input.</summary>
internal sealed record GridWorkflow(
    string Name, double Share, double[] Stages, IReadOnlyList<int> Storages, double FailureRate, double Minutes);
