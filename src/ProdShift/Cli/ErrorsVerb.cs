using System.CommandLine;
using ProdShift.Core.ExitCodes;
using ProdShift.ExitCodes;

namespace ProdShift.Cli;

/// <summary>`prodshift errors`: what is known of exit codes, as a list or as an errors.yaml.</summary>
internal static class ErrorsVerb
{
    public static Command Create(Option<string?> config)
    {
        var yaml = new Option<bool>("--yaml") { Description = "As an errors.yaml for the playbook" };
        var all = new Option<bool>("--all") { Description = "With --yaml: also the codes that are built in" };
        var verb = new Command("errors", "Print what exit codes mean: built in, playbook, and edits in Slack") { yaml, all };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            if (parsed.GetValue(yaml))
            {
                var export = app.Services.GetRequiredService<ErrorExport>();
                Console.Write(await export.YamlAsync(parsed.GetValue(all), cancellation));
                return 0;
            }
            var catalogue = await app.Services.GetRequiredService<ErrorBook>().ReadAsync(cancellation);
            foreach (var entry in catalogue.Entries)
                Console.WriteLine(Line(entry));
            return 0;
        });
        return verb;
    }

    private static string Line(ErrorEntry entry) =>
        $"{entry.Key,-11} {ErrorCategories.Word(entry.Category),-9} {Origin(entry.Origin),-8} {entry.Name}";

    private static string Origin(ErrorOrigin origin) => origin switch
    {
        ErrorOrigin.BuiltIn => "built in",
        ErrorOrigin.Playbook => "playbook",
        _ => "edited",
    };
}
