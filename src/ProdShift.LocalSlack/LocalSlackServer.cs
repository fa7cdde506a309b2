using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ProdShift.LocalSlack.Driving;
using ProdShift.LocalSlack.Web;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack;

/// <summary>
/// A Slack that runs here, on 127.0.0.1: the Web API that a bot calls, a page that shows the channels to people, and methods
/// by which a program does what people do. It keeps everything in memory, enforces Slack's limits and fails on demand.
/// All methods may be called from any thread. Methods that name a user, channel, message or view that is not there throw
/// <see cref="ArgumentException"/>.
/// </summary>
public sealed class LocalSlackServer : IAsyncDisposable
{
    private static readonly TimeSpan PatienceOfTests = TimeSpan.FromSeconds(20);

    private readonly WebApplication _app;
    private readonly Workspace _world;
    private readonly Faults _faults;
    private readonly Requests _requests;
    private readonly Driver _driver;

    private LocalSlackServer(WebApplication app, Workspace world, Faults faults, Requests requests, Driver driver) =>
        (_app, _world, _faults, _requests, _driver) = (app, world, faults, requests, driver);

    /// <summary>Something was said, shown, opened, closed or called. Comes from any thread, outside of all locks.</summary>
    public event Action? Changed
    {
        add => _world.Changed += value;
        remove => _world.Changed -= value;
    }

    /// <summary>The page, for a browser.</summary>
    public Uri Url => _world.Url;

    /// <summary>What a bot sets as its Slack address; ends in /api/.</summary>
    public Uri ApiUrl => new(Url, "api/");

    /// <summary>
    /// Where the bot listens: signed requests go to /slack/command, /slack/action, /slack/event and /slack/options there.
    /// </summary>
    public Uri? BotUrl
    {
        get => _requests.BotUrl;
        set => _requests.BotUrl = value;
    }

    /// <summary>What the bot answered and Slack would not have shown, in words; empty when all is well.</summary>
    public IReadOnlyList<string> Problems => _world.Problems();

    /// <summary>The last 10,000 calls of the Web API and of response_urls, oldest first.</summary>
    public IReadOnlyList<LocalCall> Calls => _world.Calls();

    public static async Task<LocalSlackServer> StartAsync(LocalSlackOptions options, CancellationToken cancellation = default)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, options.Port));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, OwnedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        var world = new Workspace(options);
        var faults = new Faults();
        var requests = new Requests(world);
        var driver = new Driver(world, requests);
        Routes.Map(app, world, faults, driver);
        await app.StartAsync(cancellation);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        world.Url = new Uri(addresses.Single());
        return new LocalSlackServer(app, world, faults, requests, driver);
    }

    /// <summary>The user types a slash command with its words, for example "/checkin shifter hello".</summary>
    public Task<LocalReply> CommandAsync(string userId, string channelId, string commandLine) =>
        _driver.CommandAsync(userId, channelId, commandLine);

    /// <summary>
    /// The user clicks a button, or chooses <paramref name="value"/> in a select. Of several buttons with one action id, the one
    /// with this value is meant.
    /// </summary>
    public Task<LocalReply> ClickAsync(
        string userId, string channelId, string messageTs, string actionId, string? value = null) =>
        _driver.ClickAsync(userId, channelId, messageTs, actionId, value);

    /// <summary>As <see cref="ClickAsync"/>, in a modal or on the home page.</summary>
    public Task<LocalReply> ClickInViewAsync(string userId, string viewId, string actionId, string? value = null) =>
        _driver.ClickInViewAsync(userId, viewId, actionId, value);

    /// <summary>
    /// The user fills in a modal and submits it; <paramref name="values"/> are by block id or action id. Several
    /// options or users are given with commas between, a day as 2026-11-22.
    /// </summary>
    public Task<LocalReply> SubmitAsync(string userId, string viewId, IReadOnlyDictionary<string, string> values) =>
        _driver.SubmitAsync(userId, viewId, values, []);

    /// <summary>As the other, with files for the modal's file fields.</summary>
    public Task<LocalReply> SubmitAsync(
        string userId, string viewId, IReadOnlyDictionary<string, string> values, IReadOnlyList<LocalUpload> files) =>
        _driver.SubmitAsync(userId, viewId, values, files);

    /// <summary>The user cancels a modal.</summary>
    public Task CloseAsync(string userId, string viewId) => _driver.CloseAsync(userId, viewId);

    /// <summary>The user writes a message; "@prodshift" in it, or a direct message, becomes an event for the bot.</summary>
    public Task<LocalReply> SayAsync(string userId, string channelId, string text) => _driver.SayAsync(userId, channelId, text);

    /// <summary>The user opens the bot's home page (the event app_home_opened).</summary>
    public Task<LocalReply> OpenHomeAsync(string userId) => _driver.OpenHomeAsync(userId);

    /// <summary>Any other event of the Events API, by its inner event: {"type":"reaction_added","user":"U…", …}.</summary>
    public Task<LocalReply> EventAsync(JsonObject inner) => _driver.EventAsync(inner);

    /// <summary>The choices, text and value, that the bot offers while a user types into an external select.</summary>
    public Task<IReadOnlyList<KeyValuePair<string, string>>> OptionsAsync(string userId, string actionId, string typed) =>
        _driver.OptionsAsync(userId, actionId, typed);

    /// <summary>
    /// The channel's messages and replies as they stand now, oldest first; none for a channel that is not there.
    /// </summary>
    public IReadOnlyList<LocalMessage> Messages(string channelId) =>
        _world.Read(() => _world.Conversations.Find(channelId)?.Messages.ToArray() ?? []);

    /// <summary>The bot's direct messages with a user, oldest first.</summary>
    public IReadOnlyList<LocalMessage> DirectMessages(string userId) =>
        _world.Read(() => _world.Conversations.OpenDirect([userId]).Messages.ToArray());

    /// <summary>What was shown to this user alone, oldest first.</summary>
    public IReadOnlyList<LocalMessage> Ephemerals(string userId) =>
        _world.Read(() => _world.Conversations.Ephemerals.Where(message => message.OnlyFor == userId).ToArray());

    /// <summary>The modals that this user has open, the one on top last.</summary>
    public IReadOnlyList<LocalView> OpenViews(string userId) => _world.Read(() => _world.Views.Open(userId));

    /// <summary>The bot's home page for this user, once it has published one.</summary>
    public LocalView? HomeView(string userId) => _world.Read(() => _world.Views.Home(userId));

    public string Topic(string channelId) => _world.Read(() => _world.Conversations.Find(channelId)?.Topic ?? "");

    public IReadOnlyList<string> GroupUsers(string groupId) =>
        _world.Read(() => _world.Groups.GetValueOrDefault(groupId)?.Users ?? []);

    /// <summary>The message as a person reads it.</summary>
    public string PlainText(LocalMessage message) => new LocalText(_world.Read(_world.Names)).Plain(message);

    /// <summary>
    /// The next <paramref name="count"/> calls of a Web API method, of "response_url" or of "upload" fail in this way.
    /// </summary>
    public void Fail(string method, LocalFault fault, int count = 1) => _faults.Add(method, fault, count);

    /// <summary>The same for calls about one channel.</summary>
    public void FailIn(string channelId, string method, LocalFault fault) =>
        _faults.Add(Faults.InChannel(method, channelId), fault, count: 1);

    /// <summary>Archives or unarchives a channel, as its people may do at any time.</summary>
    public void Archive(string channelId, bool archived = true) =>
        _world.Change(() => ChannelOf(channelId).IsArchived = archived);

    public void Unarchive(string channelId) => Archive(channelId, archived: false);

    /// <summary>Somebody removes the bot from a channel (or, with true, invites it).</summary>
    public void SetMember(string channelId, bool botIsMember) =>
        _world.Change(() => ChannelOf(channelId).BotIsMember = botIsMember);

    /// <summary>Somebody deletes a message.</summary>
    public void Delete(string channelId, string messageTs) =>
        _world.Change(() => ChannelOf(channelId).Messages.RemoveAll(message => message.Ts == messageTs));

    /// <summary>The account of a user is closed.</summary>
    public void Deactivate(string userId) => _world.Change(() =>
    {
        var user = _world.Users.GetValueOrDefault(userId) ?? throw new ArgumentException($"There is no user {userId}.");
        _world.Users[userId] = user with { IsDeactivated = true };
    });

    /// <summary>Revokes the bot's token, or takes it again.</summary>
    public void RevokeToken(bool revoked = true) => _world.Change(() => _world.TokenIsRevoked = revoked);

    /// <summary>
    /// Completes once the condition holds; it is looked at now and after every change. Throws <see cref="TimeoutException"/>,
    /// telling what was seen last, after 20 seconds or the time given.
    /// </summary>
    public async Task WaitForAsync(Func<bool> condition, TimeSpan? timeout = null)
    {
        using var deadline = new CancellationTokenSource(timeout ?? PatienceOfTests);
        for (var next = _world.NextChange; !condition(); next = _world.NextChange)
        {
            var change = next.WaitAsync(deadline.Token);
            await change.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (deadline.IsCancellationRequested)
                throw new TimeoutException(_world.Read(() => LastSeen.Tell(_world)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _requests.Dispose();
    }

    private Channel ChannelOf(string channelId) =>
        _world.Conversations.Find(channelId) ?? throw new ArgumentException($"There is no channel {channelId}.");
}
