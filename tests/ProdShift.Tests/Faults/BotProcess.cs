using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ProdShift.Outbox;
using ProdShift.Slack;
using ProdShift.Storage;
using ProdShift.Tests.Acceptance;
using ProdShift.Tests.Cli;

namespace ProdShift.Tests.Faults;

/// <summary>
/// The built bot as a process of its own, that can be killed and started again on the same database. It speaks to a Slack in the
/// test's process; its own work (sender, watch) runs.
/// </summary>
internal sealed class BotProcess : IAsyncDisposable
{
    public const string Secret = "the secret of the fault suite";
    public const string Token = "the token of the fault suite";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Prodshift _program = new();
    private readonly HttpClient _http = new();
    private readonly string _connection;
    private Process? _process;

    private BotProcess(Uri slackApi)
    {
        Url = new($"http://127.0.0.1:{FreePort()}");
        _connection = $"Data Source={_program.PathOf("bot.db")};Pooling=False";
        foreach (var (key, value) in Settings(slackApi))
            _program.Environment[key] = value;
    }

    public Uri Url { get; }

    /// <summary>A bot with a migrated database that is not started yet.</summary>
    public static async Task<BotProcess> CreateAsync(Uri slackApi)
    {
        var bot = new BotProcess(slackApi);
        await using var database = bot.Open();
        await new Migrator(database, NullLogger<Migrator>.Instance).MigrateAsync(default);
        return bot;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it answers; with a limit of so many KiB in each file, if one is given.</summary>
    public async Task StartAsync(long? kibibytes = null)
    {
        _process = kibibytes is { } room ? _program.StartWithRoom(room, "run") : _program.Start("run");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var deadline = new CancellationTokenSource(Patience);
        using var often = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await IsAliveAsync(deadline.Token))
            await often.WaitForNextTickAsync(deadline.Token);
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process!.Kill();
        _process.WaitForExit(Patience);
        _process.Dispose();
        _process = null;
    }

    public async Task AddAsync(params IEnumerable<OutboxMessage> messages)
    {
        await using var database = Open();
        await database.WriteAsync(
            transaction =>
            {
                OutboxStore.Add(transaction, messages, DateTimeOffset.UtcNow);
                return 0;
            },
            default);
    }

    public static OutboxMessage Post(string text, string channel = Bot.Shift, string? threadOf = null) =>
        OutboxMessage.Post(channel, new(Mrkdwn.Text(text)), threadOf);

    public async Task<long> CountAsync(string condition)
    {
        await using var database = Open();
        await using var connection = await database.OpenAsync(default);
        return connection.ExecuteScalar<long>(string.Create(CultureInfo.InvariantCulture, $"SELECT count(*) FROM {condition}"));
    }

    public async Task<string> ReadyAsync()
    {
        using var answer = await _http.GetAsync(new Uri(Url, "/health/ready"));
        return await answer.Content.ReadAsStringAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (_process is not null)
            Kill();
        _http.Dispose();
        _program.Dispose();
        return default;
    }

    /// <summary>For one use: while it is open, SQLite keeps what is new in a second file.</summary>
    private Database Open() => new(Options.Create(new StorageOptions { ConnectionString = _connection }));

    private async Task<bool> IsAliveAsync(CancellationToken cancellation)
    {
        Assert.False(_process!.HasExited, "The bot ended by itself.");
        try
        {
            using var answer = await _http.GetAsync(new Uri(Url, "/health/live"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private Dictionary<string, string> Settings(Uri slackApi) => new()
    {
        ["Urls"] = Url.AbsoluteUri,
        ["Storage__ConnectionString"] = _connection,
        ["Slack__Mode"] = "Http",
        ["Slack__ApiUrl"] = slackApi.AbsoluteUri,
        ["Slack__BotToken"] = "xoxb-local",
        ["Slack__SigningSecret"] = Secret,
        ["Slack__Channels__Alerts"] = Bot.Alerts,
        ["Slack__Channels__Shift"] = Bot.Shift,
        ["Slack__Channels__Reports"] = Bot.Reports,
        ["Ingest__Token"] = Token,
        ["Roles__shifter__Users__0"] = Bot.Ana,
        ["Roles__shifter__Users__1"] = Bot.Bo,
    };
}
