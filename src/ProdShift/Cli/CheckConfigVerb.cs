using System.CommandLine;
using ProdShift.Hosting;

namespace ProdShift.Cli;

/// <summary>`prodshift check-config`: reads every setting and the playbook, and tells everything that is wrong at once.</summary>
internal static class CheckConfigVerb
{
    public static Command Create(Option<string?> config)
    {
        var verb = new Command("check-config", "Check the settings and the playbook without starting the bot");
        verb.SetAction(async (parsed, _) =>
        {
            await using var app = BotScope.Build(parsed, config);
            foreach (var warning in ConfigurationAdvice.Of(app.Services))
                Console.WriteLine($"Note: {warning}");
            Console.WriteLine("The settings and the playbook are right.");
            return 0;
        });
        return verb;
    }
}
