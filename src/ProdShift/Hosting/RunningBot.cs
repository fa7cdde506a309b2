using ProdShift.Storage;

namespace ProdShift.Hosting;

/// <summary>The bot, migrated, started, and stopped in good order when disposed.</summary>
internal sealed class RunningBot(WebApplication app) : IAsyncDisposable
{
    public WebApplication App => app;

    /// <summary>Where it listens.</summary>
    public Uri Url => new(app.Urls.First()
        .Replace("[::]", "127.0.0.1", StringComparison.Ordinal)
        .Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal));

    /// <exception cref="SettingsException">The settings are not right.</exception>
    public static async Task<RunningBot> StartAsync(IConfiguration configuration, BotRun run, CancellationToken cancellation)
    {
        var app = BotHost.Build(configuration, run);
        var problems = BotHost.Problems(app.Services, configuration);
        if (problems.Count > 0)
            throw new SettingsException(problems);
        await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
        app.MapDoors();
        await app.StartAsync(cancellation);
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
