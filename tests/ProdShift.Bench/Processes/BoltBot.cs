using System.Globalization;
using System.Net;

namespace ProdShift.Bench.Processes;

/// <summary>The reference bot on Slack's Bolt, which answers the same command and keeps its check-ins in memory.</summary>
internal sealed class BoltBot : IAsyncDisposable
{
    private readonly Child _process;

    private BoltBot(Child process, IPEndPoint address)
    {
        _process = process;
        Address = address;
    }

    public IPEndPoint Address { get; }

    public static async Task<BoltBot> StartAsync(string folder, SlackSide slack)
    {
        var address = new IPEndPoint(IPAddress.Loopback, Ports.Free());
        var environment = new Dictionary<string, string>
        {
            ["PORT"] = address.Port.ToString(CultureInfo.InvariantCulture),
            ["SLACK_SIGNING_SECRET"] = slack.Secret,
            ["SLACK_API_URL"] = slack.ApiUrl.AbsoluteUri,
        };
        var process = Child.Start(folder, environment, onLine: null, "node", "bot.cjs");
        try
        {
            await Answering.WaitAsync(process, new Uri($"http://{address}/"), wanted: _ => true);
            return new(process, address);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
