using System.CommandLine;
using ProdShift.Hosting;

namespace ProdShift.Cli;

/// <summary>
/// `prodshift health`: asks the running bot whether it does its work; exit code 0 if so. For a container's health check.
/// </summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Create(Option<string?> config)
    {
        var verb = new Command("health", "Ask the running bot whether it is well");
        verb.SetAction(async (parsed, cancellation) =>
        {
            var url = BotConfiguration.Url(BotConfiguration.Read(parsed.GetValue(config))).Split(';')[0]
                .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)
                .Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
                .Replace("*", "127.0.0.1", StringComparison.Ordinal)
                .Replace("+", "127.0.0.1", StringComparison.Ordinal);
            using var http = new HttpClient { Timeout = Patience };
            using var answer = await http.GetAsync(new Uri($"{url.TrimEnd('/')}/health/ready"), cancellation);
            Console.WriteLine(await answer.Content.ReadAsStringAsync(cancellation));
            return answer.IsSuccessStatusCode ? 0 : CommandLine.Failed;
        });
        return verb;
    }
}
