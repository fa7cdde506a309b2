using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ProdShift.Bench.Processes;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// The Slack that both programs speak with, the bot by the Web API and Alertmanager by an incoming webhook. It keeps what they
/// say; it can be as strict as Slack, answer late, and be away.
/// </summary>
internal sealed class AlertSlack : IAsyncDisposable
{
    /// <summary>The alerts of both programs.</summary>
    public const string Channel = "C0BENCHAL";

    public const string ShiftChannel = "C0BENCHSH";
    public const string ReportsChannel = "C0BENCHRE";

    private readonly LoopbackWeb _web;
    private readonly WebApi _api;
    private readonly SlackLimit? _limit;

    private AlertSlack(LoopbackWeb web, SlackLimit? limit)
    {
        _web = web;
        _limit = limit;
        _api = new(web.Address, Said, Calls, limit);
    }

    public Said Said { get; } = new();

    public Calls Calls { get; } = new();

    public string Secret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public Uri ApiUrl => new(_web.Address, "/api/");

    public Uri Webhook => new(_web.Address, "/services/T0BENCH01/B0BENCH01/x");

    /// <summary>Every call is answered with 503, and nothing is said.</summary>
    public bool IsAway { get; set; }

    /// <summary>From what a call did to its answer.</summary>
    public TimeSpan AnswersAfter { get; init; }

    /// <param name="limited">Refuses what Slack would refuse for coming too fast.</param>
    /// <param name="answersAfter">None by default.</param>
    public static async Task<AlertSlack> StartAsync(bool limited, TimeSpan answersAfter = default)
    {
        AlertSlack? slack = null;
        var web = await LoopbackWeb.StartAsync(http => slack!.AnswerAsync(http));
        return slack = new(web, limited ? new() : null) { AnswersAfter = answersAfter };
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        var isFile = path.StartsWith("/upload/", StringComparison.Ordinal);
        var arguments = isFile ? new([]) : await Arguments.ReadAsync(http.Request);
        var reply = Answer(path, arguments);
        if (AnswersAfter > TimeSpan.Zero)
            await Task.Delay(AnswersAfter, http.RequestAborted);
        await reply.WriteAsync(http.Response);
    }

    private Reply Answer(string path, Arguments arguments)
    {
        Calls.Begin();
        if (IsAway)
        {
            Calls.TurnAway();
            return Reply.Away;
        }
        return path switch
        {
            _ when path.StartsWith("/api/", StringComparison.Ordinal) => _api.Answer(path["/api/".Length..], arguments),
            _ when path.StartsWith("/services/", StringComparison.Ordinal) => Hook(arguments),
            _ => new("OK"),
        };
    }

    private Reply Hook(Arguments arguments)
    {
        if (_limit?.Post(Channel) is { } wait && wait > TimeSpan.Zero)
        {
            Calls.Refuse();
            return Reply.TooMany(wait);
        }
        Calls.Post();
        Said.Post(Channel, threadTs: null, arguments.Content());
        return new("ok");
    }
}
