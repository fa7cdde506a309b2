using System.CommandLine;
using ProdShift.Hosting;
using ProdShift.Storage;

namespace ProdShift.Cli;

/// <summary>The bot's parts for a verb that runs without serving: settings checked, logs on standard error.</summary>
internal static class BotScope
{
    public static WebApplication Build(ParseResult parsed, Option<string?> config)
    {
        var configuration = BotConfiguration.Read(parsed.GetValue(config));
        var app = BotHost.Build(configuration, BotRun.SingleVerb);
        var problems = BotHost.Problems(app.Services, configuration);
        return problems.Count == 0 ? app : throw new SettingsException(problems);
    }

    public static async Task<WebApplication> BuildMigratedAsync(
        ParseResult parsed, Option<string?> config, CancellationToken cancellation)
    {
        var app = Build(parsed, config);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        return app;
    }
}
