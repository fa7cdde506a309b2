using ProdShift.Bench.Alerts.Programs;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>A piece of work that every contender is given alike.</summary>
internal interface IScenario
{
    /// <summary>What --only alerts-NAME names.</summary>
    string Name { get; }

    string Title { get; }

    /// <summary>The rows are the same for every contender.</summary>
    Task<IReadOnlyList<Figure>> RunAsync(IContender contender);
}
