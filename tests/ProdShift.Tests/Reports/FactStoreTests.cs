using ProdShift.Core.Monitoring;
using ProdShift.Core.Reports;
using static ProdShift.Tests.Reports.IsoWeekTests;

namespace ProdShift.Tests.Reports;

public class FactStoreTests
{
    [Fact]
    public async Task A_workflow_is_as_the_last_check_of_the_week_found_it()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-15T15:00Z", 1, jobs: 50);
        await rig.SeenAsync("2026-11-22T23:00Z", 1, WorkflowState.Paused, jobs: 80);
        await rig.SeenAsync("2026-11-23T06:00Z", 1, WorkflowState.Finished, jobs: 99, finished: "2026-11-23T02:00Z");

        var fact = Assert.Single(await rig.Facts.WorkflowsAsync(Worlds.Span, default));

        Assert.Equal((WorkflowState.Paused, At("2026-11-22T23:00Z"), null), (fact.State, fact.SeenAt, fact.FinishedAt));
        Assert.Equal((80, 80, 71, 71), (fact.Jobs!.Started, fact.Jobs.Ended, fact.Jobs.ExitZero, fact.Jobs.ExitZeroEnded));
        Assert.Equal(9, fact.Jobs.ExitCodes[65]);
        Assert.Equal((At("2026-11-15T15:00Z"), At("2026-11-23T02:00Z")), (fact.FirstSeenAt, fact.FinishLearntLater));
        Assert.Equal((At("2026-11-23T06:00Z"), false), (fact.EndSeenAt, fact.JobsFinal));
    }

    [Fact]
    public async Task Numbers_that_a_later_check_could_not_read_are_those_read_before()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-18T15:00Z", 1, jobs: 50);
        await rig.SeenAsync("2026-11-20T15:00Z", 1, WorkflowState.Paused, jobs: null);

        var fact = Assert.Single(await rig.Facts.WorkflowsAsync(Worlds.Span, default));

        Assert.Equal((50, At("2026-11-18T15:00Z"), At("2026-11-20T15:00Z")), (fact.Jobs!.Started, fact.JobsReadAt, fact.SeenAt));
    }

    [Fact]
    public async Task One_never_read_or_first_seen_later_has_no_numbers()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        await rig.SeenAsync("2026-11-18T15:00Z", 1, jobs: null);
        await rig.SeenAsync("2026-11-24T14:00Z", 2);

        var facts = await rig.Facts.WorkflowsAsync(Worlds.Span, default);

        Assert.All(facts, fact => Assert.Null(fact.Jobs));
        Assert.Equal([At("2026-11-18T15:00Z"), At("2026-11-24T14:00Z")], facts.Select(fact => fact.FirstSeenAt));
    }

    [Fact]
    public async Task A_source_is_told_with_its_last_answer_and_the_failure_since()
    {
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        Assert.Equal(new SourceFact("justin", null), await rig.Facts.SourceAsync("justin", Worlds.Span, default));
        Assert.False(await rig.Facts.AnyCheckAsync(Worlds.Span, default));

        await rig.CheckAsync("2026-11-20T15:00Z", ok: false, error: "502");
        await rig.CheckAsync("2026-11-21T15:00Z");
        await rig.CheckAsync("2026-11-24T14:00Z", ok: false, error: "after the week");
        Assert.Equal(
            new SourceFact("justin", At("2026-11-21T15:00Z")), await rig.Facts.SourceAsync("justin", Worlds.Span, default));

        await rig.CheckAsync("2026-11-22T15:00Z", ok: false, error: "timed out");
        Assert.Equal(
            new SourceFact("justin", At("2026-11-21T15:00Z"), At("2026-11-22T15:00Z"), "timed out"),
            await rig.Facts.SourceAsync("justin", Worlds.Span, default));
        Assert.True(await rig.Facts.AnyCheckAsync(Worlds.Span, default));
    }

    [Fact]
    public async Task Alerts_and_shifts_that_touch_the_week_are_read()
    {
        const string Alert =
            """
            INSERT INTO alert (id, source, rule, key, severity, workflow, text, raised_at, ended_at)
            VALUES (@id, 'justin', 'site-failures', @id, 'Critical', 7, 'text', @from, @to)
            """;
        const string Shift =
            "INSERT INTO shift (id, role, user_id, started_at, note, request_id) VALUES (@id, 'shifter', 'U1', @from, '', @id)";
        const string End =
            "INSERT INTO shift_end (shift_id, at, ended_by, summary, request_id) VALUES (@id, @to, 'U1', '', @id)";
        await using var rig = await ReportRig.CreateAsync("2026-11-24T15:00Z");
        (string Id, string From, string To)[] spans =
        [
            ("before", "2026-11-10T00:00Z", "2026-11-16T05:00Z"),
            ("into", "2026-11-10T00:00Z", "2026-11-17T00:00Z"),
            ("within", "2026-11-17T00:00Z", "2026-11-18T00:00Z"),
            ("after", "2026-11-23T06:00Z", "2026-11-24T00:00Z"),
        ];
        foreach (var (id, from, to) in spans)
        {
            var row = new { id, from = At(from), to = At(to) };
            await rig.RunAsync(Alert, row);
            await rig.RunAsync(Shift, row);
            await rig.RunAsync(End, row);
        }
        await rig.RunAsync(Shift, new { id = "open", from = At("2026-11-20T00:00Z") });

        var alerts = await rig.Facts.AlertsAsync(Worlds.Span, default);
        var shifts = await rig.Facts.ShiftsAsync(Worlds.Span, default);

        Assert.Equal([At("2026-11-17T00:00Z"), At("2026-11-18T00:00Z")], alerts.Select(alert => alert.EndedAt!.Value));
        Assert.All(alerts, alert => Assert.Equal((Severity.Critical, 7, "text"), (alert.Severity, alert.Workflow, alert.Text)));
        Assert.Equal(
            new DateTimeOffset?[] { At("2026-11-17T00:00Z"), At("2026-11-18T00:00Z"), null }, shifts.Select(shift => shift.To));
    }
}
