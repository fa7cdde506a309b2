using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring;
using ProdShift.Sources.JustIn;
using Outcome = ProdShift.Core.Monitoring.Outcome;

namespace ProdShift.Tests.Sources.JustIn;

public sealed class JobTableTests
{
    private const int Job = 1;

    /// <summary>Event names in the order of their ids, an exit code after a colon; and what became of the job.</summary>
    [Theory]
    [InlineData("JOB_STARTED", null, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING", null, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_FINISHED", OutcomeKind.Succeeded, 0)]
    [InlineData("JOB_STARTED JOB_FINISHED", OutcomeKind.Succeeded, 0)]
    [InlineData("JOB_STARTED JOB_SCRIPT_ERROR:65", OutcomeKind.JobscriptError, 65)]
    [InlineData("JOB_STARTED JOB_SCRIPT_ERROR:65 JOB_ABORT_SCRIPT_ERROR:65", OutcomeKind.JobscriptError, 65)]
    [InlineData("JOB_STARTED JOB_SCRIPT_ERROR:65 JOB_ABORT_RUCIO_UPLOAD_LOGS:65", OutcomeKind.JobscriptError, 65)]
    [InlineData("JOB_STARTED JOB_SCRIPT_ERROR:65 JOB_ABORT_CVMFS_CHECKS JOB_FINISHED", OutcomeKind.JobscriptError, 65)]
    [InlineData("JOB_STARTED JOB_STALLED_HEARTBEAT JOB_SCRIPT_ERROR:2", OutcomeKind.JobscriptError, 2)]
    [InlineData("JOB_STARTED JOB_ABORT_RUCIO_UPLOAD_LOGS:65", OutcomeKind.JobscriptError, 65)]
    [InlineData("JOB_STARTED JOB_ABORT_CVMFS_CHECKS:3", OutcomeKind.JobscriptError, 3)]
    [InlineData("JOB_STARTED JOB_ABORT_RECORDING_RESULT", OutcomeKind.Aborted, 0)]
    [InlineData("JOB_STARTED JOB_ABORT_RECORDING_RESULT:9", OutcomeKind.Aborted, 0)]
    [InlineData("JOB_STARTED JOB_ABORTED", OutcomeKind.Aborted, 0)]
    [InlineData("JOB_STARTED JOB_ABORT_CVMFS_CHECKS", OutcomeKind.Aborted, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_ABORT_METACAT_CONFIRMED", OutcomeKind.Aborted, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_ABORT_RUCIO_UPLOAD_FILE", OutcomeKind.UploadFailed, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_ABORT_RUCIO_SILENT_FAILURE", OutcomeKind.UploadFailed, 0)]
    [InlineData("JOB_STARTED JOB_ABORT_WEBDAV_UPLOAD JOB_FINISHED", OutcomeKind.Succeeded, 0)]
    [InlineData("JOB_STARTED JOB_STALLED_HEARTBEAT", OutcomeKind.Stalled, 0)]
    [InlineData("JOB_STALLED_HTCONDOR", OutcomeKind.Stalled, 0)]
    [InlineData("JOB_SUBMITTED JOB_PROCESSING FILE_PROCESSED", null, 0)]
    public void A_job_ends_as_its_events_say(string events, OutcomeKind? kind, int exitCode)
    {
        var outcomes = Table(Events(events)).Tallies(12, default).Select(tally => tally.Outcome);

        Assert.Equal(kind is null ? [] : [new Outcome(kind.Value, exitCode)], outcomes);
    }

    /// <summary>Started, ended, exit zero, exit zero and ended.</summary>
    [Theory]
    [InlineData("JOB_STARTED", 1, 0, 0, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING", 1, 0, 1, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_FINISHED", 1, 1, 1, 1)]
    [InlineData("JOB_STARTED JOB_FINISHED", 1, 1, 0, 0)]
    [InlineData("JOB_STARTED JOB_OUTPUTTING JOB_ABORT_WEBDAV_UPLOAD", 1, 1, 1, 1)]
    [InlineData("JOB_STARTED JOB_ABORT_RECORDING_RESULT", 1, 1, 0, 0)]
    [InlineData("JOB_STALLED_HTCONDOR", 0, 0, 0, 0)]
    public void A_job_counts_in_the_totals_once_it_started(string events, int started, int ended, int exitZero, int exitZeroEnded)
    {
        var none = new Dictionary<int, int>();

        var totals = Table(Events(events)).Totals();

        Assert.Empty(totals.ExitCodes);
        Assert.Equal(new JobTotals(started, ended, exitZero, exitZeroEnded, none), totals with { ExitCodes = none });
    }

    [Fact]
    public void Exit_codes_come_from_the_one_event_that_can_be_trusted()
    {
        var table = Table(
            [
                .. Events("JOB_STARTED JOB_SCRIPT_ERROR:65 JOB_ABORT_SCRIPT_ERROR:65"),
                FakeEvent.Of(4, "JOB_STARTED", 2),
                FakeEvent.Of(5, "JOB_ABORT_RUCIO_UPLOAD_LOGS", 2, exit: 7),
            ]);

        Assert.Equal(new Dictionary<int, int> { [65] = 1 }, table.Totals().ExitCodes);
    }

    [Fact]
    public void The_storage_is_that_of_the_last_file_and_monte_carlo_keeps_its_name()
    {
        var table = Table(
            FakeEvent.Of(2, "FILE_ALLOCATED", Job, rse: "NIKHEF"),
            FakeEvent.Of(1, "FILE_ALLOCATED", Job, rse: "MANCHESTER"),
            FakeEvent.Of(3, "JOB_FINISHED", Job),
            FakeEvent.Of(4, "FILE_ALLOCATED", 2, rse: "MONTECARLO"),
            FakeEvent.Of(5, "JOB_FINISHED", 2),
            FakeEvent.Of(6, "JOB_FINISHED", 3));

        Assert.Equal(["NIKHEF", "MONTECARLO", ""], table.Tallies(12, default).Select(tally => tally.Storage));
    }

    [Theory]
    [InlineData("12:00", 3)]
    [InlineData("12:59", 3)]
    [InlineData("13:00", 2)]
    [InlineData("14:00", 0)]
    public void The_window_is_cut_at_whole_hours_as_tallies_are_stored(string since, int count)
    {
        var table = Table(
            FakeEvent.Of(1, "JOB_FINISHED", 1, minutes: 1),
            FakeEvent.Of(2, "JOB_FINISHED", 2, minutes: 60),
            FakeEvent.Of(3, "JOB_FINISHED", 3, minutes: 119));

        var tallies = table.Tallies(12, DateTimeOffset.Parse($"2026-11-22T{since}Z", CultureInfo.InvariantCulture));

        Assert.Equal(count, tallies.Sum(tally => tally.Count));
    }

    [Fact]
    public void The_hour_of_a_jobscript_error_does_not_move_when_its_logs_are_lost_later()
    {
        var table = Table(
            FakeEvent.Of(1, "JOB_SCRIPT_ERROR", Job, minutes: 59, exit: 1),
            FakeEvent.Of(2, "JOB_ABORT_RUCIO_UPLOAD_LOGS", Job, minutes: 61, exit: 1));

        Assert.Equal(FakeEvent.Noon, Assert.Single(table.Tallies(12, default)).Hour);
    }

    [Fact]
    public void In_whatever_order_and_however_often_events_come_the_numbers_are_the_same()
    {
        FakeEvent[] events =
        [
            .. Events("JOB_STARTED FILE_ALLOCATED JOB_OUTPUTTING JOB_ABORT_WEBDAV_UPLOAD JOB_FINISHED"),
            FakeEvent.Of(11, "JOB_STARTED", 2),
            FakeEvent.Of(12, "JOB_SCRIPT_ERROR", 2, exit: 4),
            FakeEvent.Of(13, "JOB_ABORT_CVMFS_CHECKS", 2, minutes: 70),
            FakeEvent.Of(14, "JOB_STARTED", 3),
            FakeEvent.Of(15, "JOB_STALLED_HEARTBEAT", 3, minutes: 80),
            FakeEvent.Of(16, "JOB_ABORTED", 3, minutes: 130),
        ];
        var expected = Numbers(events);

        Prop.ForAll(Gen.Shuffle([.. events, .. events]).ToArbitrary(), shuffled => Numbers(shuffled) == expected)
            .QuickCheckThrowOnFailure();
    }

    private static string Numbers(IEnumerable<FakeEvent> events)
    {
        var table = Table([.. events]);
        var totals = table.Totals();
        var tallies = table.Tallies(12, default).Select(tally => tally.ToString()).Order();
        return $"{totals} {string.Join(",", totals.ExitCodes)} {string.Join("\n", tallies)}";
    }

    private static FakeEvent[] Events(string names) =>
    [
        .. names.Split(' ').Select((name, place) => name.Split(':') is [var type, var exit]
            ? FakeEvent.Of(place + 1, type, Job, exit: int.Parse(exit, CultureInfo.InvariantCulture))
            : FakeEvent.Of(place + 1, name, Job)),
    ];

    private static JobTable Table(params FakeEvent[] events)
    {
        var table = new JobTable(new Names());
        foreach (var row in events)
            table.Add(row.ToRow());
        return table;
    }
}
