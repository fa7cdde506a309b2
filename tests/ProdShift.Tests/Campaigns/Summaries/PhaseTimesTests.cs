using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;

namespace ProdShift.Tests.Campaigns.Summaries;

public class PhaseTimesTests
{
    private static readonly Campaign Campaign = new("id", "fd", "small", [11], null, "UANA", Some.Noon);
    private static readonly PathStep Sample = Paths.Step("sample", Paths.Item("good", "requester")) with { Runs = StepRuns.Validation };
    private static readonly PathStep Full = Paths.Step("full", Paths.Item("all", "production")) with { Runs = StepRuns.Production };

    [Fact]
    public void The_sample_counts_from_the_records_opening_and_production_from_its_steps() =>
        Assert.Equal(
            new(Some.Noon, Some.Noon.AddHours(5)),
            Of([Sample, Full], [("sample", 2), ("full", 5), ("sample", 6), ("full", 9)]));

    [Fact]
    public void Before_production_was_ever_open_there_is_no_such_time() => Assert.Null(Of([Sample, Full], [("sample", 2)]).ProductionAt);

    [Fact]
    public void After_a_rejection_the_sample_is_made_anew() =>
        Assert.Equal(
            Some.Noon.AddHours(4),
            Of([Sample, Full], [("sample", 2)], new SignOff("good", Decision.Reject, "U", "no", Some.Noon.AddHours(4))).SampleFrom);

    [Fact]
    public void A_production_before_the_sample_is_no_part_of_it()
    {
        var before = Full with { Id = "before" };

        var times = Of([before, Sample, Full], [("before", 1), ("sample", 3)]);

        Assert.Equal(new(Some.Noon.AddHours(3), null), times);
    }

    private static PhaseTimes Of(IReadOnlyList<PathStep> steps, (string Step, int Hour)[] openings, params SignOff[] signOffs) =>
        PhaseTimes.Of(
            Campaign,
            new("small", "Small", "The tutorial", steps),
            [.. openings.Select(opening => (opening.Step, Some.Noon.AddHours(opening.Hour)))],
            signOffs);
}
