using Microsoft.AspNetCore.Http;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Api;

/// <summary>Takes the answers that come to a response_url, POST /response/ID; "response_url" is its name for faults.</summary>
internal sealed class ResponseEndpoint(Workspace world, Faults faults, CancellationToken stopping)
{
    private const string Name = "response_url";

    public async Task HandleAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var arguments = await RequestArguments.ReadAsync(context.Request, context.RequestAborted);
        await FaultyAnswer.WriteAsync(context, faults.Take(Name), () => world.Change(() => Answer(id, arguments)), stopping);
    }

    private ApiAnswer Answer(string id, IReadOnlyDictionary<string, string>? arguments)
    {
        var (address, error) = world.Interactions.CheckAddress(id);
        if (address is null)
            return Refused(null, 404, error!);
        if (arguments is null)
            return Refused(address, 400, "invalid_payload");
        var call = new ApiCall(world, arguments);
        Answers.Show(call, address);
        if (call.Refusal is not null)
            return Refused(address, 400, (string)call.Refusal["error"]!, call.Refusal.ToJsonString());
        world.Interactions.UseAddress(id);
        world.Note(new LocalCall(Name, address.ChannelId, 200, null));
        return ApiAnswer.Plain(200, "ok");
    }

    private ApiAnswer Refused(ResponseAddress? address, int status, string error, string? detail = null)
    {
        world.Note(new LocalCall(Name, address?.ChannelId, status, error));
        world.NoteProblem($"An answer to a response_url was refused: {detail ?? error}");
        return ApiAnswer.Json(status, ApiAnswer.Error(error));
    }
}
