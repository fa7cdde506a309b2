using System.CommandLine;
using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.Replay;
using ProdShift.Core.Reports;
using ProdShift.Hosting;
using ProdShift.Replay;

namespace ProdShift.Cli;

/// <summary>`prodshift replay`: which alerts today's and proposed settings would have raised of what checks recorded.</summary>
internal static class ReplayVerb
{
    private const string DefaultFrom = "30d";

    public static Command Create(Option<string?> config)
    {
        var from = new Option<string?>("--from")
        {
            Description = $"The time's begin in UTC: {PastMoment.Examples} (default: 30 days ago)",
        };
        var to = new Option<string?>("--to") { Description = "Its end (default: now)" };
        var settings = new Option<string?>("--settings")
        {
            Description = "A file with thresholds to compare, under Monitoring:Rules as in appsettings.json",
        };
        var json = new Option<bool>("--json") { Description = "Print it as JSON" };
        var verb = new Command("replay", "Show recorded checks to the rules again, also with other thresholds")
        {
            from, to, settings, json,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            var configuration = BotConfiguration.Read(parsed.GetValue(config));
            var now = TimeProvider.System.GetUtcNow();
            var asked = Asked.Read(parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(settings), configuration, now);
            if (asked.Problem is { } problem)
                return await RefuseAsync(problem);
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            var today = app.Services.GetRequiredService<IOptions<MonitoringOptions>>().Value;
            var answer = await app.Services.GetRequiredService<ReplayRun>()
                .RunAsync(asked.From, asked.To, today, asked.Proposed, cancellation);
            if (answer.Result is not { } result)
                return await RefuseAsync(answer.Problem!);
            Console.WriteLine(parsed.GetValue(json) ? PrintedReplay.Render(result) : ReplayText.Render(result).TrimEnd());
            return 0;
        });
        return verb;
    }

    private static async Task<int> RefuseAsync(string problem)
    {
        await Console.Error.WriteLineAsync(OneLine.Of(problem));
        return CommandLine.WronglyCalled;
    }

    /// <summary>What was asked for, or what is wrong with it.</summary>
    private sealed record Asked(DateTimeOffset From, DateTimeOffset To, MonitoringOptions? Proposed, string? Problem)
    {
        public static Asked Read(string? from, string? to, string? file, IConfiguration today, DateTimeOffset now)
        {
            if (PastMoment.Read(from ?? DefaultFrom, now) is not { } begin)
                return Wrong($"--from is \"{from}\"; write {PastMoment.Examples}.");
            var end = to is null ? now : PastMoment.Read(to, now);
            if (end is null)
                return Wrong($"--to is \"{to}\"; write {PastMoment.Examples}.");
            if (end <= begin)
                return Wrong($"--from ({ReplayText.Moment(begin)} UTC) is not before --to ({ReplayText.Moment(end.Value)} UTC).");
            var proposed = file is null ? null : ProposedIn(file, today);
            return proposed?.Problems is { Count: > 0 } problems
                ? Wrong($"{file}: {string.Join(' ', problems)}")
                : new(begin, end.Value, proposed?.Options, null);
        }

        /// <summary>What the file does not say is as it is today.</summary>
        private static RuleSettings ProposedIn(string file, IConfiguration today)
        {
            try
            {
                var read = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(file), optional: false).Build();
                return read.GetSection("Monitoring").GetChildren().Any()
                    ? RuleSettings.Read(read, today)
                    : new(new(), ["it has no Monitoring:Rules, where the thresholds stand, as in appsettings.json."]);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                return new(new(), [error.InnerException?.Message ?? error.Message]);
            }
        }

        private static Asked Wrong(string problem) => new(default, default, null, problem);
    }
}
