using System.CommandLine;
using ProdShift.Storage;

namespace ProdShift.Cli;

/// <summary>`prodshift migrate`: brings the database up to date. `run`, `check` and `report` do it by themselves.</summary>
internal static class MigrateVerb
{
    public static Command Create(Option<string?> config)
    {
        var verb = new Command("migrate", "Bring the database up to date");
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = BotScope.Build(parsed, config);
            var applied = await app.Services.GetRequiredService<Migrator>().MigrateAsync(cancellation);
            Console.WriteLine(
                applied.Count == 0
                    ? "The database is up to date."
                    : string.Join('\n', applied.Select(name => $"Applied {name}")));
            return 0;
        });
        return verb;
    }
}
