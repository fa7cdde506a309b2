using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.Api;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Driving;

/// <summary>What people do in Slack: each doing is sent to the bot, and what comes back is shown as Slack would.</summary>
internal sealed class Driver(Workspace world, Requests requests)
{
    private readonly Payloads _payloads = new(world);

    public async Task<LocalReply> CommandAsync(string userId, string channelId, string commandLine)
    {
        var line = commandLine.Trim();
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (command, text) = space < 0 ? (line, "") : (line[..space], line[(space + 1)..].Trim());
        var user = User(userId);
        var channel = Channel(channelId);
        var form = world.Change(() => _payloads.Command(user, channel, command, text));
        var delivery = await requests.FormAsync("command", form);
        return world.Change(() => Shown(delivery, new(user.Id, channel.Id, null, world.Stamps.Now, 0), line));
    }

    public Task<LocalReply> ClickAsync(string userId, string channelId, string messageTs, string actionId, string? value)
    {
        var user = User(userId);
        var payload = world.Change(() =>
        {
            var message = world.Conversations.Find(channelId, messageTs, userId)
                ?? throw new ArgumentException($"{user.Name} sees no message {messageTs} in {channelId}.");
            var (block, element) = Find(message.Blocks, actionId, value);
            return _payloads.Click(user, message, block, element, value);
        });
        return ActAsync(payload, user.Id, channelId);
    }

    public Task<LocalReply> ClickInViewAsync(string userId, string viewId, string actionId, string? value)
    {
        var user = User(userId);
        var view = View(userId, viewId);
        var (block, element) = Find(view.Blocks, actionId, value);
        return ActAsync(world.Change(() => _payloads.ClickInView(user, view, block, element, value)), user.Id, null);
    }

    public async Task<LocalReply> SubmitAsync(
        string userId, string viewId, IReadOnlyDictionary<string, string> values, IReadOnlyList<LocalUpload> files)
    {
        var user = User(userId);
        var view = View(userId, viewId);
        var form = new Form(world, view);
        var filled = world.Change(() => form.WithFiles(user, values, files));
        if (world.Read(() => form.Wrong(filled)) is { Count: > 0 } wrong)
        {
            world.Change(() => world.Views.Mark(view, wrong));
            return new LocalReply(0, "", null, wrong);
        }
        var payload = world.Change(() => _payloads.Submission(user, view, filled));
        var delivery = await PayloadAsync("action", payload);
        return world.Change(() => Submitted(delivery, view));
    }

    /// <summary>Cancel: the modal goes away, and the bot is told if it asked for that.</summary>
    public async Task CloseAsync(string userId, string viewId)
    {
        var user = User(userId);
        var view = View(userId, viewId);
        var payload = world.Change(() =>
        {
            world.Views.Close(view);
            return _payloads.Closing(user, view);
        });
        if (view.Body.Flag("notify_on_close"))
            await PayloadAsync("action", payload);
    }

    public async Task<LocalReply> EventAsync(JsonObject inner)
    {
        var delivery = await requests.JsonAsync("event", world.Change(() => _payloads.Event(inner)).ToJsonString());
        return Plain(delivery);
    }

    /// <summary>
    /// The user writes a message; the bot hears of it when it is named in it ("@prodshift") or written to directly.
    /// </summary>
    public async Task<LocalReply> SayAsync(string userId, string channelId, string text)
    {
        var user = User(userId);
        var channel = Channel(channelId);
        var written = text.Trim();
        if (written.Length == 0)
            throw new ArgumentException("There is nothing to say.");
        var named = written.Replace($"@{world.Options.BotName}", $"<@{Identity.Bot}>", StringComparison.OrdinalIgnoreCase);
        var said = world.Change(() => world.Conversations.Post(channel, user.Id, new MessageContent(named)));
        var isDirect = channel.DirectWith.Count > 0;
        if (!isDirect && named == written)
            return new LocalReply(200, "", null, LocalReply.NoErrors);
        return await EventAsync(new JsonObject
        {
            ["type"] = isDirect ? "message" : "app_mention",
            ["channel_type"] = isDirect ? "im" : "channel",
            ["user"] = user.Id,
            ["text"] = said.Text,
            ["ts"] = said.Ts,
            ["channel"] = channel.Id,
        });
    }

    public Task<LocalReply> OpenHomeAsync(string userId) =>
        EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = User(userId).Id, ["tab"] = "home" });

    /// <summary>The choices that the bot offers for what was typed into an external select: text and value.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> OptionsAsync(string userId, string actionId, string typed)
    {
        var user = User(userId);
        var delivery = await PayloadAsync("options", world.Change(() => _payloads.Suggestion(user, actionId, typed)));
        var options = (LocalJson.Parse(delivery.Body) ?? default).At("options").Items();
        return [.. options.Select(one => KeyValuePair.Create(one.At("text").Text("text") ?? "", one.Text("value") ?? ""))];
    }

    private Task<Delivery> PayloadAsync(string path, JsonObject payload) =>
        requests.FormAsync(path, [KeyValuePair.Create("payload", payload.ToJsonString())]);

    private async Task<LocalReply> ActAsync(JsonObject payload, string userId, string? channelId)
    {
        var delivery = await PayloadAsync("action", payload);
        if (delivery.Failure is { } failure && channelId is not null)
            world.Change(() => Apologise(userId, channelId, $"That did not work: {failure}"));
        return Plain(delivery);
    }

    private LocalReply Shown(Delivery delivery, ResponseAddress to, string line)
    {
        if (delivery.Failure is { } failure)
        {
            Apologise(to.UserId, to.ChannelId, $"{line.Split(' ')[0]} failed with the error \"{failure}\"");
            return Plain(delivery);
        }
        if (delivery.Body.Length == 0)
            return Plain(delivery);
        var json = LocalJson.Parse(delivery.Body);
        var arguments = json is { ValueKind: JsonValueKind.Object } answer
            ? RequestArguments.Of(answer)
            : new Dictionary<string, string> { ["text"] = delivery.Body };
        if (arguments.Count == 0)
            return Plain(delivery);
        var call = new ApiCall(world, arguments);
        var shown = Answers.Show(call, to, line);
        var text = shown is null ? null : new LocalText(world.Names()).Plain(shown);
        return Checked(Plain(delivery) with { Text = text }, call.Refusal?.ToJsonString());
    }

    private LocalReply Submitted(Delivery delivery, LocalView view)
    {
        if (delivery.Failure is not null || world.Views.Find(view.Id) is null)
            return Plain(delivery);
        var refused = ViewAnswers.Apply(world, view, delivery.Body);
        var errors = ViewAnswers.Errors((LocalJson.Parse(delivery.Body) ?? default).At("errors"));
        return Checked(Plain(delivery) with { Errors = errors }, refused);
    }

    private LocalReply Checked(LocalReply reply, string? refused)
    {
        if (refused is not null)
            world.NoteProblem($"Slack would refuse this answer: {refused}");
        return reply with { Refused = refused };
    }

    private LocalMessage Apologise(string userId, string channelId, string text) => world.Conversations.PostEphemeral(
        world.Conversations.Find(channelId)!, Identity.Slackbot, userId, new MessageContent(text));

    private static LocalReply Plain(Delivery delivery) => new(delivery.Status, delivery.Body, null, LocalReply.NoErrors);

    private LocalUser User(string id) =>
        world.Users.GetValueOrDefault(id) ?? throw new ArgumentException($"There is no user {id}.");

    private Channel Channel(string id) =>
        world.Read(() => world.Conversations.Find(id)) ?? throw new ArgumentException($"There is no channel {id}.");

    private LocalView View(string userId, string id) =>
        world.Read(() => world.Views.Find(id)) is { } view && view.UserId == userId
            ? view
            : throw new ArgumentException($"{userId} has no view {id} open.");

    private static (JsonElement Block, JsonElement Element) Find(JsonElement blocks, string actionId, string? value)
    {
        var found = Elements.All(blocks).FirstOrDefault(pair => pair.Element.Text("action_id") == actionId
            && (value is null || pair.Element.Text("type") != "button" || pair.Element.Text("value") == value));
        if (found.Element.ValueKind != JsonValueKind.Undefined)
            return found;
        var there = Elements.All(blocks).Select(pair => $"{pair.Element.Text("action_id")}={pair.Element.Text("value")}");
        throw new ArgumentException($"There is no {actionId}={value} to use; there are: {string.Join(", ", there)}.");
    }
}
