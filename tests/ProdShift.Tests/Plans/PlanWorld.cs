using System.Text;
using Dapper;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Plans;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Plans;

/// <summary>The plan of one campaign on a database of its own.</summary>
internal sealed class PlanWorld : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private int _requests;

    private PlanWorld(TestDatabase database) => (_database, Store) = (database, new(database.Database, Clock));

    public ManualClock Clock { get; } = new(new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero));

    public PlanStore Store { get; }

    public Campaign Campaign { get; } =
        new("c1", "fd", "dune", [11], null, "UANA", new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));

    public static async Task<PlanWorld> CreateAsync()
    {
        var world = new PlanWorld(await TestDatabase.CreateAsync());
        await world.ExecuteAsync(
            """
            INSERT INTO campaign (id, name, path, created_by, created_at, request_id)
            VALUES ('c1', 'fd', 'dune', 'UANA', 0, 'r')
            """);
        return world;
    }

    public Task<PlanOutcome> ImportAsync(string table, string user = "UANA", string? request = null)
    {
        var draft = PlanCsv.Read(Encoding.UTF8.GetBytes(table), new());
        return Store.ChangeAsync(Campaign, stored => PlanImport.Decide(stored, draft), user, request ?? Request(), default);
    }

    public Task<PlanOutcome> SetAsync(string rows, PlanEdit edit, string user = "UANA", string? request = null) =>
        Store.ChangeAsync(
            Campaign,
            stored => PlanChange.Apply(stored.Plan, RowSelection.Parse(rows)!, edit, stored.States),
            user,
            request ?? Request(),
            default);

    public Task<PlanOutcome> AddAsync(PlanWish wish, string? request = null) => Store.ChangeAsync(
        Campaign, stored => PlanBuilder.Add(stored.Plan, wish, stored.HighestRow), "UANA", request ?? Request(), default);

    public Task<PlanOutcome> UndoAsync(string user = "UANA", string? request = null) =>
        Store.UndoAsync(Campaign, user, request ?? Request(), default);

    public Task<StoredPlan> ReadAsync() => Store.ReadAsync(Campaign, default);

    public async Task<string> TextAsync() => PlanCsv.Write((await ReadAsync()).Plan, PlanStates.None);

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await _database.Database.OpenAsync(default);
        return await connection.ExecuteAsync(sql);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private string Request() => $"request-{Interlocked.Increment(ref _requests)}";
}
