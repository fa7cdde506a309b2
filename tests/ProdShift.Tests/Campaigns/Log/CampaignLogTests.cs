using ProdShift.Core.Campaigns.Log;

namespace ProdShift.Tests.Campaigns.Log;

public class CampaignLogTests
{
    [Fact]
    public void Everything_is_in_order_of_time_and_nothing_is_of_the_future()
    {
        var facts = LogWorld.Full with { Now = LogWorld.At(12, 12) };
        var entries = CampaignLog.Build(facts).Entries;

        Assert.Equal(entries.OrderBy(entry => entry.At), entries);
        Assert.Equal(LogKind.Opened, entries[0].Kind);
        Assert.All(entries, entry => Assert.True(entry.At <= facts.Now));
    }

    [Fact]
    public void Every_kind_of_event_has_its_line() => Assert.Equal(
        Enum.GetValues<LogKind>(), CampaignLog.Build(LogWorld.Full).Entries.Select(entry => entry.Kind).Distinct().Order());

    [Fact]
    public void A_waiver_is_shown_for_ever_and_its_end_is_told_when_it_is_over()
    {
        var log = CampaignLog.Build(LogWorld.Full with { Now = LogWorld.At(30, 12) });
        var before = CampaignLog.Build(LogWorld.Full with { Now = LogWorld.At(19) });

        Assert.Equal(["no test slot, says <@UDEE|dee>", "still none"], log.Waivers.Select(waiver => waiver.Reason));
        Assert.Equal(2, log.Entries.Count(entry => entry.Kind == LogKind.WaiverEnd));
        Assert.DoesNotContain(before.Entries, entry => entry.Kind == LogKind.WaiverEnd);
    }

    [Fact]
    public void What_was_asked_is_what_was_said_last_and_what_was_never_said_is_an_open_point()
    {
        var log = CampaignLog.Build(LogWorld.Full);

        Assert.Equal(
            [("Code version", "v09_81", "UBO"), ("Samples by priority", LogWorld.Hostile, "UBO"), ("CPU, memory and storage", null, null), ("requester", "<@UCY>", "UANA")],
            log.Asked.Select(item => (item.Title, item.Value, item.UserId)));
        Assert.Contains("Not said in the campaign's file: CPU, memory and storage.", log.OpenPoints);
    }

    [Fact]
    public void Open_points_name_all_that_is_not_done()
    {
        var points = CampaignLog.Build(LogWorld.Full).OpenPoints;

        Assert.Contains("Step 3, Close out: Report presented (report), waits for production.", points);
        Assert.Contains("2 workflows not finished: 1631, 1640.", points);
        Assert.Contains("Fewer events than requested: 74,400 of 100,000 = 74.4 %.", points);
        Assert.Contains("Dataset all:part: 1,000 expected, 998 in MetaCat: 2 missing.", points);
        Assert.Contains(points, point => point.StartsWith("Open alert site-failures", StringComparison.Ordinal));
        Assert.Equal(6, points.Count);
    }

    [Fact]
    public void Everybody_named_is_known_to_be_asked_for() =>
        Assert.Equal(["UANA", "UBO", "UCY", "UDEE"], CampaignLog.Build(LogWorld.Full).People);
}
