using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;

namespace ProdShift.Bench.Processes;

/// <summary>The bot as it is shipped, with a database of its own in a folder that is removed afterwards.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private Bot(Child process, DirectoryInfo folder, IPEndPoint address, TimeSpan started)
    {
        _folder = folder;
        Process = process;
        Address = address;
        TimeToReady = started;
    }

    public Child Process { get; }

    public IPEndPoint Address { get; }

    /// <summary>From the start of the process to the first answer 200 of /health/ready.</summary>
    public TimeSpan TimeToReady { get; }

    /// <summary>Check-ins and notes in the database.</summary>
    public int RowsStored
    {
        get
        {
            using var connection = new SqliteConnection($"Data Source={DatabaseFile(_folder)};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT (SELECT COUNT(*) FROM shift) + (SELECT COUNT(*) FROM shift_note)";
            return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    public static async Task<Bot> StartAsync(BenchOptions options, SlackSide slack)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-bench-");
        var address = new IPEndPoint(IPAddress.Loopback, Ports.Free());
        var watch = Stopwatch.StartNew();
        var settings = Settings(folder, slack.Secret, slack.ApiUrl, $"http://{address}");
        var process = Child.Start(folder.FullName, settings, onLine: null, "dotnet", options.Bot, "run");
        try
        {
            await Answering.WaitAsync(process, new Uri($"http://{address}/health/ready"), answer => answer.IsSuccessStatusCode);
            return new(process, folder, address, watch.Elapsed);
        }
        catch
        {
            await process.DisposeAsync();
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>What the bot needs to start and to store in a folder of its own, in the names of the example settings.</summary>
    public static Dictionary<string, string> Settings(DirectoryInfo folder, string secret, Uri slackApi, string url) => new()
    {
        ["Urls"] = url,
        ["Experiment__Name"] = "Bench",
        ["Storage__ConnectionString"] = $"Data Source={DatabaseFile(folder)}",
        ["Roles__shifter__Users__0"] = SlackSide.User,
        ["Slack__Mode"] = "Http",
        ["Slack__SigningSecret"] = secret,
        ["Slack__BotToken"] = "xoxb-bench",
        ["Slack__ApiUrl"] = slackApi.AbsoluteUri,
        ["Slack__Channels__Alerts"] = SlackSide.Channel,
        ["Slack__Channels__Shift"] = SlackSide.Channel,
        ["Slack__Channels__Reports"] = SlackSide.Channel,
    };

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string DatabaseFile(DirectoryInfo folder) => Path.Combine(folder.FullName, "bench.db");
}
