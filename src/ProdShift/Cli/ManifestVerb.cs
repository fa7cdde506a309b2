using System.CommandLine;
using ProdShift.Hosting;
using ProdShift.Slack;

namespace ProdShift.Cli;

/// <summary>`prodshift manifest`: the Slack app's manifest, ready to paste. It needs no settings.</summary>
internal static class ManifestVerb
{
    public static Command Create()
    {
        var name = new Option<string>("--name")
        {
            Description = "The app's name in Slack",
            DefaultValueFactory = _ => "ProdShift",
        };
        var url = new Option<Uri?>("--url")
        {
            Description = "The bot's public https address, for Slack:Mode=Http (without it: Socket Mode)",
        };
        var verb = new Command("manifest", "Print the Slack app manifest") { name, url };
        verb.SetAction(async (parsed, _) =>
        {
            var face = await BotFace.ReadAsync();
            var address = parsed.GetValue(url);
            Console.WriteLine(
                SlackManifest.Build(parsed.GetValue(name)!, face.Commands, face.Events, address is null, address).TrimEnd());
            return 0;
        });
        return verb;
    }
}
