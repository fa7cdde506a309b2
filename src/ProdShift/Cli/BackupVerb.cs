using System.CommandLine;
using ProdShift.Storage;

namespace ProdShift.Cli;

/// <summary>`prodshift backup FILE`: a whole, checked copy of the database, also while the bot runs.</summary>
internal static class BackupVerb
{
    public static Command Create(Option<string?> config)
    {
        var file = new Argument<string>("file") { Description = "Where to write the copy; it must not exist yet" };
        var verb = new Command("backup", "Copy the database while the bot runs, and check the copy") { file };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = BotScope.Build(parsed, config);
            var target = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (File.Exists(target))
            {
                await Console.Error.WriteLineAsync($"{target} exists already; a backup overwrites nothing.");
                return CommandLine.WronglyCalled;
            }
            await app.Services.GetRequiredService<Backup>().WriteAsync(target, cancellation);
            Console.WriteLine($"{target} ({new FileInfo(target).Length / 1024} KiB)");
            return 0;
        });
        return verb;
    }
}
