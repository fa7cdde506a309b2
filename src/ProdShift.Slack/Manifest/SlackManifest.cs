using System.Text.Json;

namespace ProdShift.Slack;

/// <summary>
/// The manifest that one pastes into Slack's page "Create an app from a manifest" (its JSON tab): commands, scopes, events. Texts
/// are cut to the limits of Slack's schema of it.
/// </summary>
public static class SlackManifest
{
    private const int NameLength = 35;
    private const int DescriptionLength = 140;
    private const int BotNameLength = 80;
    private const int CommandLength = 32;
    private const int CommandDescriptionLength = 2_000;
    private const int UsageHintLength = 1_000;
    private const int MostCommands = 50;
    private const int MostEvents = 100;

    private const string Description = "Check in and out of production shifts, hear of trouble, sign off, and read the weekly summary.";

    /// <summary>
    /// JSON, ready to paste. Over HTTP <paramref name="publicUrl"/> is the address at which Slack reaches the bot; without it
    /// Slack is given a placeholder that names what to fill in. Throws for a command or an event that Slack would refuse.
    /// </summary>
    public static string Build(
        string appName, IEnumerable<SlashCommandInfo> commands, IEnumerable<string> botEvents, bool socketMode, Uri? publicUrl)
    {
        var infos = commands.OrderBy(info => info.Command, StringComparer.Ordinal).ToList();
        var events = botEvents.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Check(infos, events);
        var home = new Uri((publicUrl?.AbsoluteUri ?? "https://the-address-of-your-bot.example").TrimEnd('/') + "/");
        Uri? Address(string path) => socketMode ? null : new Uri(home, path);
        var manifest = new ManifestWire(
            new(SlackLimits.Cut(appName, NameLength), SlackLimits.Cut(Description, DescriptionLength)),
            new(
                new(events.Contains("app_home_opened"), MessagesTabEnabled: true, !events.Contains("message.im")),
                new(SlackLimits.Cut(appName, BotNameLength), AlwaysOnline: true),
                infos.Count == 0 ? null : [.. infos.Select(info => Command(info, Address("slack/command")))]),
            new(new(Scopes(infos, events))),
            new(
                events.Count == 0 ? null : new(Address("slack/event"), events),
                new(IsEnabled: true, Address("slack/action"), Address("slack/options")),
                OrgDeployEnabled: false,
                SocketModeEnabled: socketMode,
                TokenRotationEnabled: false));
        return JsonSerializer.Serialize(manifest, ManifestJson.Default.ManifestWire) + "\n";
    }

    private static ManifestCommand Command(SlashCommandInfo info, Uri? address) => new(
        info.Command,
        address,
        SlackLimits.Cut(info.Description, CommandDescriptionLength),
        info.UsageHint.Length == 0 ? null : SlackLimits.Cut(info.UsageHint, UsageHintLength),
        ShouldEscape: true);

    /// <summary>The scopes of every Web API method that the client has, of the commands, and of the events.</summary>
    private static List<string> Scopes(List<SlashCommandInfo> commands, List<string> events) =>
    [
        .. SlackMethods.All.Where(method => !method.WithAppToken).SelectMany(method => method.Scopes)
            .Concat(commands.Count == 0 ? [] : ["commands"])
            .Concat(events.SelectMany(EventScopes.Of))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private static void Check(List<SlashCommandInfo> commands, List<string> events)
    {
        if (commands.Count > MostCommands || events.Count > MostEvents)
            throw new ArgumentException($"Slack takes {MostCommands} commands and {MostEvents} events.");
        if (commands.Find(info => info.Command is not ['/', _, ..] || info.Command.Length > CommandLength) is { } wrong)
            throw new ArgumentException($"{wrong.Command} is no command: it begins with / and has at most {CommandLength} characters.");
    }
}
