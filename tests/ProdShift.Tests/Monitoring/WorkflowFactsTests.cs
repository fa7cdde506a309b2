using ProdShift.Core.Monitoring;
using ProdShift.Monitoring;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Monitoring;

/// <summary>What is stored of each workflow, besides its numbers.</summary>
public sealed class WorkflowFactsTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_scope_and_the_query_are_those_that_the_latest_check_was_told()
    {
        await using var test = await TestDatabase.CreateAsync();

        await SaveAsync(test, Nine, Workflow(WorkflowState.Submitted, "usertests", "files from x"));
        await SaveAsync(test, Nine.AddHours(1), Workflow(WorkflowState.Running, "fardet-vd", "files from y"));
        await SaveAsync(test, Nine.AddHours(2), Workflow(WorkflowState.Running, "fardet-vd", "files from y"));

        Assert.Equal(new(7, 11, "fardet-vd", "files from y", Nine, Nine.AddHours(1)), await FactAsync(test));
    }

    [Fact]
    public async Task Where_the_source_tells_none_none_is_stored()
    {
        await using var test = await TestDatabase.CreateAsync();

        await SaveAsync(test, Nine, Workflow(WorkflowState.Draft, "usertests", "files"));
        await SaveAsync(test, Nine.AddHours(1), Workflow(WorkflowState.Draft, null, null));

        Assert.Equal(new(7, 11, null, null, Nine, null), await FactAsync(test));
    }

    [Fact]
    public async Task The_same_number_at_two_sources_is_two_workflows()
    {
        await using var test = await TestDatabase.CreateAsync();

        await SaveAsync(test, Nine, Workflow(WorkflowState.Running, "usertests", null));
        await SaveAsync(test, Nine, Workflow(WorkflowState.Running, "fardet-vd", null), "other");

        Assert.Equal("usertests", (await FactAsync(test)).Scope);
        Assert.Equal("fardet-vd", (await FactAsync(test, "other")).Scope);
    }

    private static WorkflowStatus Workflow(WorkflowState state, string? scope, string? mql) =>
        new(11, 7, "reco", state, null, null, 0, 20) { Scope = scope, Mql = mql };

    private static Task SaveAsync(TestDatabase test, DateTimeOffset at, WorkflowStatus workflow, string source = "justin") =>
        test.Database.WriteAsync(
            transaction =>
            {
                WorkflowFacts.Save(transaction, new(source, at, [workflow], [], []));
                return true;
            },
            default);

    private static async Task<WorkflowFact> FactAsync(TestDatabase test, string source = "justin")
    {
        await using var connection = await test.Database.OpenAsync(default);
        return Assert.Single(WorkflowFacts.Of(connection, source)).Value;
    }
}
