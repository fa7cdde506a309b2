using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>Takes the calls of the Web API, POST /api/METHOD.</summary>
internal sealed class ApiEndpoint(Workspace world, Faults faults, CancellationToken stopping)
{
    public async Task HandleAsync(HttpContext context)
    {
        var method = (string)context.Request.RouteValues["method"]!;
        var arguments = await RequestArguments.ReadAsync(context.Request, context.RequestAborted);
        var fault = faults.Take(method) ?? faults.Take(Faults.InChannel(method, arguments?.GetValueOrDefault("channel")));
        if (fault is not null)
            world.Change(() => Noted(method, arguments, 0, fault.ToString()));
        var token = Tokens.Of(context.Request) ?? arguments?.GetValueOrDefault("token") ?? "";
        await FaultyAnswer.WriteAsync(context, fault, () => world.Change(() => Answer(method, token, arguments)), stopping);
    }

    private ApiAnswer Answer(string method, string token, IReadOnlyDictionary<string, string>? arguments)
    {
        if (Tokens.Error(world, token, forApp: method == ApiMethods.OpenConnection) is { } wrong)
            return Refused(method, arguments, ApiAnswer.Error(wrong));
        if (arguments is null)
            return Refused(method, arguments, ApiAnswer.Error("invalid_json"));
        if (!ApiMethods.ByName.TryGetValue(method, out var run))
            return Refused(method, arguments, ApiAnswer.Error("unknown_method"));
        var call = new ApiCall(world, arguments);
        if (Wait(method, call) is { Ticks: > 0 } wait)
        {
            Noted(method, arguments, 429, "ratelimited");
            return ApiAnswer.RateLimited(wait);
        }
        if (run(call) is not { } answer)
            return Refused(method, arguments, call.Refusal!);
        Noted(method, arguments, 200, null);
        answer.Insert(0, "ok", true);
        return ApiAnswer.Json(200, answer);
    }

    private TimeSpan Wait(string method, ApiCall call) =>
        ApiMethods.IsPaced(method) && call.Conversations.Find(call.Text("channel")) is { } channel
            ? world.Pacing.Take(channel.Id)
            : default;

    private ApiAnswer Refused(string method, IReadOnlyDictionary<string, string>? arguments, JsonObject refusal)
    {
        var details = refusal["response_metadata"]?["messages"]?.AsArray().Select(message => (string?)message) ?? [];
        Noted(method, arguments, 200, string.Join(' ', details.Prepend((string?)refusal["error"])));
        return ApiAnswer.Json(200, refusal);
    }

    private void Noted(string method, IReadOnlyDictionary<string, string>? arguments, int status, string? error) =>
        world.Note(new LocalCall(method, arguments?.GetValueOrDefault("channel"), status, error));
}
