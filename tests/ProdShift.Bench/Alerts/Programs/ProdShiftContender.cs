using System.Security.Cryptography;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Alerts.Programs;

internal sealed class ProdShiftContender(BenchOptions options) : IContender
{
    public string Name => "ProdShift";

    public Task<AlertProgram> StartAsync(AlertSlack slack, AlertSetup setup)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-bench-alerts-");
        var address = new Uri($"http://127.0.0.1:{Ports.Free()}");
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var settings = Bot.Settings(folder, slack.Secret, slack.ApiUrl, address.AbsoluteUri);
        settings["Slack__Channels__Alerts"] = AlertSlack.Channel;
        settings["Slack__Channels__Shift"] = AlertSlack.ShiftChannel;
        settings["Slack__Channels__Reports"] = AlertSlack.ReportsChannel;
        settings["Ingest__Token"] = token;
        settings["Alerts__GroupWaitSeconds"] = $"{AlertSetup.GroupWait.TotalSeconds}";
        return AlertProgram.StartAsync(
            folder,
            () => Child.Start(folder.FullName, settings, onLine: null, "dotnet", options.Bot, "run"),
            new Uri(address, "/health/ready"),
            new AlertPoster(new Uri(address, "/api/v2/alerts"), token));
    }
}
