using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Scenarios;

namespace ProdShift.Bench.Alerts;

/// <summary>A contender's figures of one scenario, or why there are none.</summary>
internal sealed record Column(string Contender, IReadOnlyList<Figure> Figures, string? NotRun)
{
    public static async Task<Column> OfAsync(IScenario scenario, IContender contender)
    {
        try
        {
            return new(contender.Name, await scenario.RunAsync(contender), NotRun: null);
        }
        catch (BenchException error)
        {
            return new(contender.Name, [], error.Message);
        }
    }
}
