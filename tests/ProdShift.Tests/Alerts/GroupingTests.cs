using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

public class GroupingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Our_own_go_by_campaign_those_of_others_by_site_and_the_worst_comes_first()
    {
        var groups = Grouping.Of(
        [
            Alert("1", new("justin", "a", "1", Severity.Warning, "t", Campaign: 11)),
            Alert("2", new("justin", "a", "2", Severity.Warning, "t", Campaign: 12)),
            Alert("3", new("justin", "a", "3", Severity.Warning, "t", Campaign: 11)),
            Alert("4", new("justin", "a", "4", Severity.Warning, "t", Site: "CERN")),
            Alert("5", new("prometheus", "a", "5", Severity.Critical, "t", Site: "CERN", Campaign: 12, Labels: "a=b")),
            Alert("6", new("prometheus", "a", "6", Severity.Info, "t", Labels: "a=b")),
        ]);

        Assert.Equal(
            [
                "at site CERN: 5",
                "in campaign 11 (justin): 1 3",
                "from justin: 4",
                "in campaign 12 (justin): 2",
                "from prometheus: 6",
            ],
            groups.Select(group => $"{group.Title}: {string.Join(' ', group.Alerts.Select(alert => alert.Id))}"));
    }

    [Theory]
    [InlineData(3, 5, 3)]
    [InlineData(5, 5, 5)]
    [InlineData(20, 5, 5)]
    [InlineData(2, 1, 1)]
    [InlineData(2, 0, 1)]
    public void Groups_share_messages_only_where_there_are_more_than_fit(int groups, int messages, int expected)
    {
        var shares = Grouping.Share(
            [.. Enumerable.Range(1, groups).Select(i => new AlertGroup($"g{i}", [.. Enumerable.Repeat(Alert($"{i}", Any), i)]))],
            messages);

        Assert.Equal(expected, shares.Count);
        Assert.Equal(groups, shares.SelectMany(share => share).DistinctBy(group => group.Title).Count());
        if (groups == 20)
            Assert.InRange(shares.Max(share => share.Sum(group => group.Alerts.Count)), 42, 46);
    }

    [Fact]
    public void An_alert_of_others_is_named_by_the_labels_that_it_does_not_share_with_its_group()
    {
        var names = LabelNames.Of(
        [
            Alert("1", Any with { Labels = "alertname=A\ninstance=wn1\njob=node\nsite=CERN" }),
            Alert("2", Any with { Labels = "alertname=B\ninstance=wn2\njob=node\nsite=CERN" }),
            Alert("3", Any),
        ]);

        Assert.Equal(new Dictionary<string, string> { ["1"] = "instance=wn1", ["2"] = "instance=wn2" }, names);
    }

    [Fact]
    public void One_alone_is_named_by_all_that_its_head_does_not_say() =>
        Assert.Equal(
            "instance=wn1, job=node",
            LabelNames.Of(
                [Alert("1", Any with { Labels = "alertname=A\ninstance=wn1\njob=node\nseverity=page\nsite=CERN" })])["1"]);

    private static Finding Any { get; } = new("prometheus", "A", "k", Severity.Warning, "text");

    private static Alert Alert(string id, Finding finding) => new(id, finding, Now);
}
