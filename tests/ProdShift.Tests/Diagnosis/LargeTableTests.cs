using ProdShift.Core.Diagnosis;

namespace ProdShift.Tests.Diagnosis;

/// <summary>Tables that are too large to be searched whole: what stands out is kept apart first.</summary>
public class LargeTableTests
{
    private const int Jobs = 60_000;

    /// <summary>The bad site has hundreds of worker nodes and workflows, each of which stands out more than the storage does.</summary>
    [Fact]
    public void A_large_cause_with_many_parts_does_not_hide_a_smaller_one()
    {
        var random = new Random(7);
        var table = new FailureTable(["workflow", "site", "storage", "node"]);
        for (var job = 0; job < Jobs; job++)
        {
            var (site, storage) = (random.Next(10), random.Next(16));
            var bad = site == 3 ? 0.8 : storage == 5 ? 0.12 : 0.02;
            string[] values =
                [$"w{random.Next(200)}", $"SITE_{site}", $"RSE_{storage}", $"node{site}x{random.Next(300)}"];
            table.Add(values, 1, random.NextDouble() < bad ? 1 : 0);
        }
        Assert.True(table.Rows > 20_000);

        var causes = RootCause.Find(table, new()).Causes;

        Assert.Equal(["{site=SITE_3}", "{storage=RSE_5}"], causes.Select(cause => cause.ToString()));
    }

    [Fact]
    public void A_pair_is_found_that_neither_of_its_values_alone_shows()
    {
        var random = new Random(11);
        var table = new FailureTable(["workflow", "site", "storage", "node"]);
        for (var job = 0; job < Jobs; job++)
        {
            var (workflow, site, storage) = (random.Next(60), random.Next(10), random.Next(16));
            var bad = site == 3 ? 0.6 : workflow == 9 && storage == 5 ? 0.9 : 0.02;
            string[] values = [$"w{workflow}", $"SITE_{site}", $"RSE_{storage}", $"node{site}x{random.Next(300)}"];
            table.Add(values, 1, random.NextDouble() < bad ? 1 : 0);
        }

        var causes = RootCause.Find(table, new()).Causes.Select(cause => cause.ToString());

        Assert.Equal(["{site=SITE_3}", "{workflow=w9, storage=RSE_5}"], causes);
    }
}
