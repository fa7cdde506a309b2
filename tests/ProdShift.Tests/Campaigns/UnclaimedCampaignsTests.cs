using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

public class UnclaimedCampaignsTests
{
    [Fact]
    public void Those_that_no_record_claims_and_nobody_was_told_of_are_new()
    {
        (string, int)[] configured = [("main", 13), ("main", 11), ("main", 12), ("main", 11), ("extra", 14), ("extra", 13)];

        var found = UnclaimedCampaigns.New(configured, new HashSet<int> { 12 }, new HashSet<(string, int)> { ("main", 13) });

        Assert.Equal([("extra", 13), ("extra", 14), ("main", 11)], found);
    }
}
