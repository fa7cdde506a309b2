using System.Text.Json;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Slack.Manifest;

public class SlackManifestTests
{
    private static readonly SlashCommandInfo CheckIn = new("/checkin", "Begin your shift", "[role] [note]");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asks_for_the_scopes_of_every_method_of_the_client(bool socketMode)
    {
        var scopes = Build(socketMode, events: []).GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot")
            .EnumerateArray().Select(scope => scope.GetString());

        Assert.Subset(
            scopes.ToHashSet(), SlackMethods.All.Where(method => !method.WithAppToken).SelectMany(method => method.Scopes).ToHashSet<string?>());
        Assert.Contains("commands", scopes);
        Assert.DoesNotContain("connections:write", scopes); // the app token's, which a manifest cannot give
    }

    [Fact]
    public void Over_HTTP_names_the_four_addresses() => Golden.Check(
        SlackManifest.Build("ProdShift", [CheckIn], ["app_mention", "app_home_opened"], false, new("https://bot.lab.example/")));

    [Fact]
    public void Over_a_socket_needs_no_address() =>
        Golden.Check(SlackManifest.Build("ProdShift", [CheckIn], ["message.im"], true, publicUrl: null));

    [Fact]
    public void Texts_are_cut_to_what_Slack_takes()
    {
        var manifest = JsonElement.Parse(SlackManifest.Build(
            new string('n', 100), [new("/x", new string('d', 3_000), new string('h', 2_000))], [], true, null));

        var command = manifest.GetProperty("features").GetProperty("slash_commands")[0];
        Assert.Equal(35, manifest.GetProperty("display_information").GetProperty("name").GetString()!.Length);
        Assert.Equal(80, manifest.GetProperty("features").GetProperty("bot_user").GetProperty("display_name").GetString()!.Length);
        Assert.Equal(2_000, command.GetProperty("description").GetString()!.Length);
        Assert.Equal(1_000, command.GetProperty("usage_hint").GetString()!.Length);
    }

    [Theory]
    [InlineData("checkin")]
    [InlineData("/")]
    [InlineData("/a-command-with-a-name-over-thirty-two")]
    public void A_command_that_Slack_would_refuse_is_told_at_once(string command) =>
        Assert.Throws<ArgumentException>(() => SlackManifest.Build("P", [new(command, "x", "")], [], true, null));

    [Fact]
    public void An_event_whose_scopes_nobody_wrote_down_is_told_at_once() =>
        Assert.Throws<ArgumentException>(() => Build(true, ["brand_new"]));

    private static JsonElement Build(bool socketMode, string[] events) =>
        JsonElement.Parse(SlackManifest.Build("ProdShift", [CheckIn], events, socketMode, new("https://bot.lab.example/")));
}
