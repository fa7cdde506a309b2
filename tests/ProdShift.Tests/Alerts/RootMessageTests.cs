using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Alerts;

/// <summary>
/// What a shifter reads of alerts: their message as it stands, the story in its thread, the numbers on request.
/// </summary>
public class RootMessageTests
{
    private static readonly DateTimeOffset Two = new(2026, 11, 20, 2, 0, 0, TimeSpan.Zero);

    private static StoredAlert Site => Stored(
        "1",
        new(
            "justin",
            RuleNames.SiteFailures,
            "NL_NIKHEF",
            Severity.Critical,
            "25 of 30 jobs failed at NL_NIKHEF in the last 24 h, 1 % elsewhere (6 of 620): exit code 65: 25",
            Site: "NL_NIKHEF",
            Campaign: 12,
            Why: "                failed  of\nNL_NIKHEF           25  30\nelsewhere            6 620"));

    private static StoredAlert Paused => Stored(
        "2",
        new("justin", RuleNames.PausedWorkflow, "1001:7", Severity.Warning, "Workflow 1001 is paused", 1001, Campaign: 12));

    private static IReadOnlyList<Judging> Judged =>
    [
        new("U1", Verdict.RightCause, Two.AddMinutes(3)),
        new("U2", Verdict.WrongCause, Two.AddMinutes(4), "a power cut <!channel> *now*"),
    ];

    [Fact]
    public void One_alert() => Golden.Check(Read(Render([Site])));

    [Fact]
    public void A_group_in_all_states()
    {
        var taken = Paused with { Alert = Paused.Alert with { Held = new("U1", Two.AddMinutes(5)) } };
        var snoozed = With(Paused, "3", alert => alert with { Held = new("U1", Two, Two.AddHours(4)), Times = 3 });
        var ended = With(Paused, "4", alert => alert with { EndedAt = Two.AddHours(1), EndReason = "it runs again" });
        var notice = Stored(
            "5",
            new(
                "justin",
                RuleNames.WorkflowFinished,
                "1002",
                Severity.Info,
                "Workflow 1002 finished: 20 jobs",
                1002,
                Campaign: 12));
        var silence = new Silence(3, new() { Site = "NL_*" }, Two, Two.AddHours(6), "U2", "cooling is being repaired");

        Golden.Check(Read(Render(
            [ended, taken, Site, notice with { Alert = notice.Alert with { EndedAt = Two } }, snoozed], [silence])));
    }

    [Fact]
    public void A_central_outage_names_what_it_explains()
    {
        var central = Stored(
            "9",
            new("justin", RuleNames.CentralOutage, "central", Severity.Critical, "412 of 640 jobs failed at 9 of 11 sites"));

        Golden.Check(Read(RootMessage.Of("m", [central], [Site, Paused], [], jobs: null, out _)));
    }

    [Fact]
    public void Many_alerts_of_two_sites_are_named_by_state_and_rule() => Golden.Check(Read(Render(
        [.. Enumerable.Range(1, 30).Select(i => Node(i, i % 2 == 0 ? "CERN" : "FNAL", i % 3 == 0 ? "DiskFull" : "NodeDown"))])));

    [Fact]
    public void One_alert_that_people_judged() => Golden.Check(Read(Render([Site with { Verdicts = Judged }])));

    [Fact]
    public void A_group_with_one_that_people_judged() => Golden.Check(Read(Render([Site with { Verdicts = Judged }, Paused])));

    [Theory]
    [InlineData("NodeDown", "")]
    [InlineData("Backslashes \\\\\\ and \"quotes\"", "\"\"\"\"\"\"\"\"\"")]
    [InlineData("😀😀😀😀", "😀😀😀😀😀😀")]
    public void What_has_no_room_is_left_to_the_thread_and_every_alert_is_named_once(string rule, string more)
    {
        StoredAlert[] alerts =
            [.. Enumerable.Range(1, 1_000).Select(i => Node(i, "CERN", rule)).Select(node => node with { Name = node.Name + more })];

        var root = RootMessage.Of("m", alerts, [], [], jobs: null, out var unnamed);
        Assert.Contains("actions", Read(root), StringComparison.Ordinal);
        var all = string.Join('\n', RootMessage.Names(unnamed).Prepend(root).Select(Read)) + ".";

        Assert.NotEmpty(unnamed);
        Assert.All(alerts, alert => Assert.Equal(2, all.Split(alert.Name!).Length));
        Assert.DoesNotContain("does not fit into one message", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("😀")]
    [InlineData("\"")]
    public void Names_and_texts_that_take_more_room_than_they_show_are_shown_all_the_same(string letter)
    {
        var much = string.Concat(Enumerable.Repeat(letter, 140));
        StoredAlert[] alerts =
            [.. Enumerable.Range(1, 300).Select(i => Node(i, "CERN", much) with { Name = $"n{i}x{much}" })];

        RootMessage.Of("m", alerts, [], [], jobs: null, out var unnamed);
        var replies = RootMessage.Names(unnamed).Take(300).ToList();
        var one = Read(RootMessage.Of("m", [Node(1, much, much)], [], [], jobs: null, out _));

        var all = string.Join('\n', replies.Select(Read));
        Assert.All(unnamed, alert => Assert.Contains(alert.Name!.Split('x')[0] + "x", all, StringComparison.Ordinal));
        Assert.DoesNotContain("does not fit", all, StringComparison.Ordinal);
        Assert.Contains("Critical", one, StringComparison.Ordinal);
    }

    [Fact]
    public void The_story_tells_alike_things_in_one_line()
    {
        AlertEvent[] events =
        [
            new("1", AlertChangeKind.Raised, Two, null, "found by a check", []),
            new("2", AlertChangeKind.Raised, Two, null, "found by a check", []),
            new("1", AlertChangeKind.Acknowledged, Two.AddMinutes(1), "U1", "acknowledged", []),
            new("2", AlertChangeKind.Acknowledged, Two.AddMinutes(1), "U1", "acknowledged", []),
            new("1", AlertChangeKind.Escalated, Two.AddMinutes(9), null, "not taken for 30 min", ["U3", "S4"]),
            new("1", AlertChangeKind.Escalated, Two.AddMinutes(10), "U1", "asked for by hand", ["U3"]),
            new("2", AlertChangeKind.Released, Two.AddMinutes(11), "U1", "given back", []),
            new("2", AlertChangeKind.Woken, Two.AddMinutes(12), null, "the snooze is over", []),
            new("1", AlertChangeKind.Worsened, Two.AddMinutes(13), null, "now critical", []),
            new("1", AlertChangeKind.Resolved, Two.AddMinutes(14), null, "a check no longer finds it", []),
            new("1", AlertChangeKind.Reopened, Two.AddMinutes(15), null, "it is back, for the second time", []),
            new("1", AlertChangeKind.Judged, Two.AddMinutes(16), "U1", "wrong cause (it was: a power cut)", []),
        ];

        Golden.Check(Read(StoryMessage.Of(events, [Site, Paused])!));
        Assert.Null(StoryMessage.Of(events[..2], [Site, Paused]));
    }

    [Fact]
    public void Why_shows_the_numbers_and_the_story() => Golden.Check(Read(WhyMessage.Of(
        Site,
        [
            new("1", AlertChangeKind.Raised, Two, null, "found by a check", []),
            new("1", AlertChangeKind.Acknowledged, Two.AddMinutes(1), "U1", "acknowledged", []),
            new("1", AlertChangeKind.Judged, Two.AddMinutes(2), "U2", "right cause", []),
        ])));

    private static Message Render(IReadOnlyList<StoredAlert> alerts, params IReadOnlyList<Silence> silences) =>
        RootMessage.Of("m", alerts, [], silences, jobs: null, out _);

    private static StoredAlert Node(int i, string site, string rule) => Stored(
        $"n{i}",
        new("prometheus", rule, $"k{i}", Severity.Critical, "down", Site: site, Labels: $"instance=wn{i}"),
        $"at site {site}",
        $"instance=wn{i}x");

    private static StoredAlert Stored(string id, Finding finding, string? group = null, string? name = null) =>
        new(new(id, finding, Two), "m", group ?? $"in campaign {finding.Campaign} (justin)", name, null, 0, 0);

    private static StoredAlert With(StoredAlert stored, string id, Func<Alert, Alert> change) =>
        stored with { Alert = change(stored.Alert) with { Id = id } };

    private static string Read(Message message) => Shown.Text(message) + "\n";
}
