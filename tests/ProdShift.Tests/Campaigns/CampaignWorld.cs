using Dapper;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Configuration;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using ProdShift.Roles;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns;

/// <summary>
/// The campaigns' part of the bot on a database of its own. UANA is in production, UBO in data-management by a user group
/// that Slack is asked for, UCY is in requester, UEVE in nothing.
/// </summary>
internal sealed class CampaignWorld : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private int _requests;

    private CampaignWorld(TestDatabase database, PathBook paths, RolesOptions roles)
    {
        _database = database;
        _services = new ServiceCollection()
            .AddSingleton(database.Database)
            .AddSingleton(paths)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(Options.Create(roles))
            .AddSingleton(Options.Create(new PlaybookOptions()))
            .AddSingleton(Options.Create(new ExperimentOptions { Name = "DUNE" }))
            .AddSingleton(Options.Create(new SlackOptions { Channels = new() { Shift = "CSHIFT" } }))
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddMemoryCache()
            .AddSingleton<UserGroupLookup>((_, _) => Task.FromResult<IReadOnlyList<string>?>(GroupUsers))
            .AddSingleton<RoleBook>()
            .AddSlackProtocol(_ => new SlackSettings("xoxb-none", "", "none", new("http://127.0.0.1:9/api/"), SocketMode: false))
            .AddCampaigns(new ConfigurationBuilder().Build())
            .AddSingleton<UserStanding>((user, _) => Task.FromResult(Standing(user)))
            .BuildServiceProvider();
    }

    public ManualClock Clock { get; } = new(new(2024, 6, 7, 10, 0, 0, TimeSpan.Zero));

    /// <summary>Who is in every user group; null when Slack does not say.</summary>
    public IReadOnlyList<string>? GroupUsers { get; set; } = ["UBO"];

    /// <summary>Users whose accounts Slack has switched off, and those of whom it says nothing.</summary>
    public HashSet<string> Deactivated { get; } = [];

    public HashSet<string> Unanswered { get; } = [];

    public CampaignStore Store => _services.GetRequiredService<CampaignStore>();

    public static async Task<CampaignWorld> CreateAsync(PathBook? paths = null, RolesOptions? roles = null) => new(
        await TestDatabase.CreateAsync(),
        paths ?? PlaybookReader.Read(new PlaybookOptions().FullDirectory).Paths,
        roles ?? new()
        {
            ["production"] = new() { Users = ["UANA"] },
            ["data-management"] = new() { UserGroups = ["SDM"] },
            ["requester"] = new() { Users = ["UCY"] },
            ["manager"] = new() { Users = ["UMGR"] },
        });

    /// <summary>Types a command, as a request of its own unless one is given, and reads the answer.</summary>
    public async Task<string> SayAsync(string user, string line, string? requestId = null)
    {
        var words = line.Split(' ', 2);
        var handler = _services.GetServices<ISlashCommandHandler>().Single(handler => handler.Info.Command == words[0]);
        var command = new SlashCommand(
            words[0], words.ElementAtOrDefault(1) ?? "", user, "CANY", "trigger", requestId ?? $"request-{++_requests}");
        var reply = await handler.Handle(command, default);
        Assert.Equal(ReplyPlace.User, reply.Place);
        return Shown.Text(reply.Message!);
    }

    /// <summary>What time alone brings about at the gates.</summary>
    public Task PassTimeAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return _services.GetRequiredService<GateRounds>().RunAsync(Clock.GetUtcNow(), default);
    }

    /// <summary>What the bot does with the records when it starts.</summary>
    public async Task StartAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
            await service.StartAsync(default);
    }

    public Task NoticeAsync(params (string, int)[] configured) =>
        _services.GetRequiredService<UnclaimedNotices>().NoticeUnclaimedAsync(configured, default);

    /// <summary>What was announced in the shift channel, oldest first.</summary>
    public async Task<IReadOnlyList<string>> AnnouncedAsync()
    {
        await using var connection = await _database.Database.OpenAsync(default);
        var rows = await connection.QueryAsync<(string Channel, string Text, string? Blocks)>(
            "SELECT channel, text, blocks FROM outbox ORDER BY rowid");
        return
        [
            .. rows.Select(row =>
                row.Channel == "CSHIFT" ? Shown.Text(row.Text, row.Blocks) : $"wrong channel {row.Channel}"),
        ];
    }

    public async Task<int> ExecuteAsync(string sql)
    {
        await using var connection = await _database.Database.OpenAsync(default);
        return await connection.ExecuteAsync(sql);
    }

    private bool? Standing(string user) => Unanswered.Contains(user) ? null : !Deactivated.Contains(user);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
