namespace ProdShift.Slack;

/// <summary>A Slack app's manifest, in the words of Slack's schema.</summary>
internal sealed record ManifestWire(
    DisplayInformation DisplayInformation, ManifestFeatures Features, OauthConfig OauthConfig, ManifestSettings Settings);

internal sealed record DisplayInformation(string Name, string Description);

internal sealed record ManifestFeatures(AppHome AppHome, BotUser BotUser, IReadOnlyList<ManifestCommand>? SlashCommands);

internal sealed record AppHome(bool HomeTabEnabled, bool MessagesTabEnabled, bool MessagesTabReadOnlyEnabled);

internal sealed record BotUser(string DisplayName, bool AlwaysOnline);

internal sealed record ManifestCommand(string Command, Uri? Url, string Description, string? UsageHint, bool ShouldEscape);

internal sealed record OauthConfig(ManifestScopes Scopes);

internal sealed record ManifestScopes(IReadOnlyList<string> Bot);

internal sealed record ManifestSettings(
    EventSubscriptions? EventSubscriptions,
    Interactivity Interactivity,
    bool OrgDeployEnabled,
    bool SocketModeEnabled,
    bool TokenRotationEnabled);

internal sealed record EventSubscriptions(Uri? RequestUrl, IReadOnlyList<string> BotEvents);

internal sealed record Interactivity(bool IsEnabled, Uri? RequestUrl, Uri? MessageMenuOptionsUrl);
