using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class RequestFileTests
{
    /// <summary>A file that fits; a case replaces the items that it writes, one after "&amp;".</summary>
    private static readonly Dictionary<string, string> Fitting = new()
    {
        ["code-version"] = "dunesw v09_91_02d01",
        ["workflow"] = "gen, gen.fcl, 50\nreco, reco.fcl, 100",
        ["validation"] = "10k events",
        ["tape"] = "reco, 100k, 1 GB, 100 TB",
        ["resources"] = "cpu: 2M hours; memory: 4 GB; storage: 120 TB",
        ["samples"] = "nu fhc\nanu rhc",
        ["events"] = "NU fhc: 1.5M\nanu rhc: 500k",
        ["datasets"] = "ns:a\nns:b",
    };

    [Fact]
    public void A_file_that_fits_says_its_totals()
    {
        var file = RequestFile.Of(Fitting, eventsPerJob: 50);

        Assert.True(file.IsComplete);
        Assert.Empty(file.Contradictions);
        Assert.Equal(2_000_000, file.EventsRequested);
        Assert.Equal("100 TB", file.TapeTotal.ToString());
    }

    [Fact]
    public void An_empty_file_misses_all_eight_in_their_order()
    {
        var file = RequestFile.Of(new Dictionary<string, string> { ["requester"] = "U1", ["tape"] = " " });

        Assert.Equal(RequestItems.All, file.Missing);
        Assert.Empty(file.Contradictions);
        Assert.Null(file.EventsRequested);
        Assert.Null(file.TapeTotal);
    }

    [Fact]
    public void A_text_that_can_no_longer_be_read_is_missing_and_kept()
    {
        var file = RequestFile.Of(new Dictionary<string, string>(Fitting) { ["tape"] = "all of it" });

        Assert.Equal([RequestItems.Tape], file.Missing);
        Assert.Equal("all of it", file.Items.Single(entry => entry.Item == RequestItems.Tape).Text);
    }

    [Theory]
    [InlineData("tape=reco, 100k, 1 GB, 10 TB", "tape: reco: 100,000 files of 1 GB are 100 TB, not 10 TB.")]
    [InlineData("tape=reco, 100k, 1 GB, 104 TB", null)] // rounded
    [InlineData("tape=reco, 100k, 1 GB, 106 TB", "tape: reco: 100,000 files of 1 GB are 100 TB, not 106 TB.")]
    [InlineData("tape=reco, 100k, 1 GB&resources=cpu: 1 hours; memory: 4 GB; storage: 10 TB",
        "resources, tape: The storage estimate of 10 TB does not hold the 100 TB that go to tape.")]
    [InlineData("tape=reco, 100k, 1 GB\nana, 100k, 1 GB",
        "resources, tape: The storage estimate of 120 TB does not hold the 200 TB that go to tape.")]
    [InlineData("samples=nu fhc\nanu rhc\nnutau", "samples, events: No events are asked of nutau.")]
    [InlineData("samples=nu fhc", "samples, events: Events are asked of anu rhc, which is not among the samples.")]
    [InlineData("samples=nu fhc\nanu rhc\nNU FHC", "samples: The sample nu fhc stands there twice.")]
    [InlineData("events=nu fhc: 1M\nanu rhc: 1M\nanu rhc: 2M", "events: The sample anu rhc stands there twice.")]
    [InlineData("datasets=ns:a\nns:b\nns:a\nNS:A", "datasets: The dataset ns:a stands there 3 times.")]
    [InlineData("workflow=gen, a.fcl, 50\ngen, b.fcl, 50", "workflow: The step gen stands there twice.")]
    [InlineData("tape=reco, 10k, 1 GB\nreco, 10k, 2 GB", "tape: The output reco stands there twice.")]
    [InlineData("workflow=gen, a.fcl, 50\nreco, b.fcl, 2M",
        "workflow, events: A job of reco makes 2,000,000 events, but the largest sample, NU fhc, has 1,500,000.")]
    [InlineData("workflow=gen, a.fcl, 20\nreco, b.fcl, 100",
        "workflow: Reports count 50 events per job, the workflow says 20 and 100.")]
    [InlineData("validation=99400 events produced out of 10K requested, that means 99.4%",
        "validation: 99,400 of 10,000 are 994 %, not 99.4 %.")]
    [InlineData("validation=99,400 of 100,000 events (99.4 %)", null)]
    public void Figures_that_cannot_be_true_together_are_said_with_the_numbers(string changes, string? expected)
    {
        var values = new Dictionary<string, string>(Fitting);
        foreach (var change in changes.Split('&'))
            values[change.Split('=')[0]] = change.Split('=', 2)[1];

        var said = RequestFile.Of(values, eventsPerJob: 50).Contradictions
            .Select(one => $"{string.Join(", ", one.Items.Select(item => item.Id))}: {one.Words}");

        Assert.Equal(expected is null ? [] : [expected], said);
    }

    [Fact]
    public void Many_samples_without_events_are_counted()
    {
        var values = new Dictionary<string, string> { ["samples"] = "a\nb\nc\nd\ne\nf\ng", ["events"] = "x: 5" };

        Assert.Equal(
            ["No events are asked of a, b, c, d, e and 2 more.", "Events are asked of x, which is not among the samples."],
            RequestFile.Of(values).Contradictions.Select(one => one.Words));
    }
}
