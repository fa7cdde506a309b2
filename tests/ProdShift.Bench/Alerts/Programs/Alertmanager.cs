using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Alerts.Programs;

/// <summary>Prometheus's Alertmanager, as Debian's package prometheus-alertmanager installs it.</summary>
internal sealed class Alertmanager(string program) : IContender
{
    private const string Command = "prometheus-alertmanager";

    public string Name => "Alertmanager";

    /// <summary>The named one, else the one on the PATH; null if there is none.</summary>
    public static Alertmanager? Find(BenchOptions options)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var program = options.Alertmanager ?? folders.Select(folder => Path.Combine(folder, Command)).FirstOrDefault(File.Exists);
        return program is null ? null : new(program);
    }

    public Task<AlertProgram> StartAsync(AlertSlack slack, AlertSetup setup)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-bench-alertmanager-");
        var port = Ports.Free();
        var config = Path.Combine(folder.FullName, "alertmanager.yml");
        File.WriteAllText(config, Config(slack, setup));
        string[] args =
        [
            $"--config.file={config}", $"--storage.path={Path.Combine(folder.FullName, "data")}",
            $"--web.listen-address=127.0.0.1:{port}", "--cluster.listen-address=", "--log.level=error",
        ];
        return AlertProgram.StartAsync(
            folder,
            () => Child.Start(folder.FullName, new Dictionary<string, string>(), onLine: null, program, args),
            new Uri($"http://127.0.0.1:{port}/-/ready"),
            new AlertPoster(new Uri($"http://127.0.0.1:{port}/api/v2/alerts"), token: null));
    }

    /// <summary>Its own template names no alert of a group, so that it is given one that does.</summary>
    private static string Config(AlertSlack slack, AlertSetup setup) =>
        $$$"""
        global:
          slack_api_url: {{{slack.Webhook}}}
        route:
          receiver: slack
          group_by: [{{{(setup.BySite ? "site" : "'...'")}}}]
          group_wait: {{{(setup.BySite ? AlertSetup.GroupWait.TotalSeconds : 0)}}}s
          group_interval: {{{setup.GroupInterval.TotalSeconds}}}s
          repeat_interval: 4h
        receivers:
          - name: slack
            slack_configs:
              - channel: '#alerts'
                send_resolved: true
                title: '{{ .Status }}: {{ .CommonLabels.alertname }} at {{ .CommonLabels.site }}'
                text: '{{ range .Alerts }}{{ .Labels.instance }} {{ .Status }}; {{ end }}'
        """;
}
