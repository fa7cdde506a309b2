using Dapper;
using ProdShift.Core.Monitoring;
using ProdShift.Monitoring;
using ProdShift.Replay;
using ProdShift.Tests.Monitoring.Rules;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Replay;

/// <summary>What a check stores of what it saw: what changed, no more, and not for longer than it is kept.</summary>
public sealed class ReplayRecorderTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Keep = TimeSpan.FromDays(35);

    [Fact]
    public async Task A_check_that_sees_what_the_last_one_saw_stores_nothing_of_it()
    {
        await using var test = await TestDatabase.CreateAsync();

        await RecordAsync(test, Nine, Jobs(30));
        await RecordAsync(test, Nine.AddHours(1), Jobs(30));
        await RecordAsync(test, Nine.AddHours(2), Jobs(31));

        Assert.Equal([(1, 2L), (3, 1L)], await ChangesAsync(test));
        Assert.Equal(1, await CountAsync(test, "replay_workflow"));
    }

    [Fact]
    public async Task Jobs_that_are_counted_otherwise_now_are_stored_with_none()
    {
        await using var test = await TestDatabase.CreateAsync();

        await RecordAsync(test, Nine, Jobs(30));
        await RecordAsync(test, Nine.AddHours(1), Jobs(30)[..1]);

        var state = await StateAsync(test, upTo: 2);
        Assert.Equal(Jobs(30)[..1], state.Snapshot(Nine, 0).Tallies);
    }

    [Fact]
    public async Task A_workflow_whose_jobs_could_not_be_read_hides_them_until_they_can()
    {
        await using var test = await TestDatabase.CreateAsync();

        await RecordAsync(test, Nine, Jobs(30));
        await RecordAsync(test, Nine.AddHours(1), [], read: false);
        await RecordAsync(test, Nine.AddHours(2), Jobs(30));

        Assert.Empty((await StateAsync(test, upTo: 2)).Snapshot(Nine, 0).Tallies);
        Assert.Equal(2, (await StateAsync(test, upTo: 3)).Snapshot(Nine, 0).Tallies.Count);
        Assert.Equal([(1, 2L)], await ChangesAsync(test));
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 0)]
    public async Task Jobs_of_hours_before_the_window_are_not_shown(int later, int shown)
    {
        await using var test = await TestDatabase.CreateAsync();
        await RecordAsync(test, Nine, Jobs(30));
        var state = await StateAsync(test, upTo: 1);

        Assert.Equal(shown, state.Snapshot(Nine, Hours.Of(Nine.AddHours(-2)) + later).Tallies.Count);
    }

    [Fact]
    public async Task What_is_older_than_it_is_kept_goes_and_the_rest_can_still_be_shown()
    {
        await using var test = await TestDatabase.CreateAsync();

        await RecordAsync(test, Nine, Jobs(30));
        await RecordAsync(test, Nine.AddDays(20), Jobs(40, Nine.AddDays(20)));
        await RecordAsync(test, Nine.AddDays(36), []);

        Assert.Equal(2, await CountAsync(test, "replay_check"));
        Assert.Equal(1, await CountAsync(test, "replay_jobs"));
        Assert.Equal(1, await CountAsync(test, "replay_workflow")); // what still holds of it
    }

    [Fact]
    public async Task Two_sources_with_the_same_workflow_do_not_touch_each_other()
    {
        await using var test = await TestDatabase.CreateAsync();

        await RecordAsync(test, Nine, Jobs(30));
        await RecordAsync(test, Nine, Jobs(12), source: "other");
        await RecordAsync(test, Nine.AddHours(1), Jobs(30));

        Assert.Equal([(1, 2L), (2, 2L)], await ChangesAsync(test));
    }

    [Fact]
    public async Task A_source_that_does_not_answer_leaves_the_check_and_its_reason()
    {
        await using var test = await TestDatabase.CreateAsync();
        var check = new SeenByCheck("justin", Nine, null, "timed out", new HashSet<int>(), Nine.AddHours(-24));

        await test.Database.WriteAsync(transaction => Record(transaction, check), default);

        await using var connection = await test.Database.OpenAsync(default);
        var stored = Assert.Single(ReplayStore.Checks(connection, "justin", Nine, Nine));
        Assert.Equal((0L, "timed out"), (stored.Answered, stored.Error));
    }

    private static Task RecordAsync(
        TestDatabase test, DateTimeOffset at, IReadOnlyList<Tally> jobs, bool read = true, string source = "justin")
    {
        var workflow = new WorkflowStatus(11, 1001, "raw", WorkflowState.Running, null, null, 0, 20)
        {
            Jobs = read ? new(1, 1, 1, 1, new Dictionary<int, int>()) : null,
        };
        var seen = new Snapshot(source, at, [workflow], jobs, []);
        var check = new SeenByCheck(source, at, seen, null, new HashSet<int>(), at.AddHours(-24));
        return test.Database.WriteAsync(transaction => Record(transaction, check), default);
    }

    private static bool Record(System.Data.Common.DbTransaction transaction, SeenByCheck check)
    {
        ReplayRecorder.Record(transaction, check, Keep);
        return true;
    }

    private static Tally[] Jobs(int failed, DateTimeOffset? at = null) =>
    [
        new(1001, 1, "CERN", "ce", "RSE", new(OutcomeKind.JobscriptError, 65), (at ?? Nine).AddHours(-2), failed),
        new(1001, 1, "CERN", "ce", "RSE", new(OutcomeKind.Succeeded), (at ?? Nine).AddHours(-2), 100),
    ];

    /// <summary>Check and number of changes.</summary>
    private static async Task<IReadOnlyList<(int Check, long Changes)>> ChangesAsync(TestDatabase test)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return
        [
            .. Enumerable.Range(1, 5).Select(check => (
                    check,
                    RecordedJobs.Of(connection, check).Sum(row => (long)TallyChanges.Read(row.Changes).Count())))
                .Where(each => each.Item2 > 0),
        ];
    }

    private static async Task<ReplayState> StateAsync(TestDatabase test, long upTo)
    {
        await using var connection = await test.Database.OpenAsync(default);
        var state = new ReplayState("justin", JobKinds.Load(connection));
        state.Apply(new WorkflowTotal(default, WorkflowRow.Of(Given.Workflow(WorkflowState.Running), null, default)));
        for (var check = 1; check <= upTo; check++)
        {
            foreach (var trace in WorkflowTraces.Of(connection, check))
                state.Apply(trace);
            foreach (var (workflow, changes) in RecordedJobs.Of(connection, check))
                state.Apply(workflow, changes);
        }
        return state;
    }

    private static async Task<long> CountAsync(TestDatabase test, string table)
    {
        await using var connection = await test.Database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {table}");
    }
}
