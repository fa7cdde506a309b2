namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>The jobs that the workflows send to the sites, hour by hour.</summary>
internal sealed class Traffic(Dice dice, Grid grid)
{
    private readonly double[] _workflows = [.. grid.Workflows.Select(workflow => workflow.Share)];
    private readonly double[] _sites = [.. grid.Sites.Select(site => site.Share)];
    private readonly double[][] _entries = [.. grid.Sites.Select(site => site.Entries.Select(entry => entry.Share).ToArray())];

    /// <summary>In each hour half to one and a half times as many as given.</summary>
    public IEnumerable<Job> Jobs(int hours, double perHour)
    {
        for (var hour = 0; hour < hours; hour++)
        {
            var count = Math.Round(perHour * (0.5 + dice.Part()));
            for (var job = 0; job < count; job++)
                yield return new(hour, Draw());
        }
    }

    private Place Draw()
    {
        var workflow = grid.Workflows[dice.ByWeight(_workflows)];
        var number = dice.ByWeight(_sites);
        var site = grid.Sites[number];
        var entry = site.Entries[dice.ByWeight(_entries[number])];
        Span<double> near = stackalloc double[workflow.Storages.Count];
        for (var storage = 0; storage < near.Length; storage++)
            near[storage] = site.Near[workflow.Storages[storage]];
        return new(
            workflow.Name,
            $"{dice.ByWeight(workflow.Stages) + 1}",
            site.Name,
            entry.Name,
            grid.Storages[workflow.Storages[dice.ByWeight(near)]],
            dice.OneOf(entry.Nodes));
    }
}
