using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ProdShift.LocalSlack.Driving;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Web;

/// <summary>
/// What the page does for its user: POST /_local/ACT with a JSON object; a mistake in it is answered with 400 and words.
/// </summary>
internal sealed class ActEndpoints(Driver driver, Faults faults)
{
    private const int MostFaults = 1000;

    public async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = LocalJson.Parse(await reader.ReadToEndAsync(context.RequestAborted)) ?? default;
        var (status, answer) = await ActAsync((string)context.Request.RouteValues["act"]!, body);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private async Task<(int Status, JsonObject Answer)> ActAsync(string act, JsonElement body)
    {
        try
        {
            return await AnswerAsync(act, body) is { } answer ? (200, answer) : (404, Wrong($"There is no act \"{act}\"."));
        }
        catch (ArgumentException mistake)
        {
            return (400, Wrong(mistake.Message));
        }
        catch (InvalidOperationException noBot)
        {
            return (503, Wrong(noBot.Message));
        }
    }

    private async Task<JsonObject?> AnswerAsync(string act, JsonElement body)
    {
        var user = body.Text("user") ?? "";
        var channel = body.Text("channel") ?? "";
        return act switch
        {
            "command" => Of(await driver.CommandAsync(user, channel, body.Text("text") ?? "")),
            "say" => Of(await driver.SayAsync(user, channel, body.Text("text") ?? "")),
            "click" => Of(await ClickAsync(user, channel, body)),
            "submit" => Of(await SubmitAsync(user, body)),
            "close" => await CloseAsync(user, body.Text("view") ?? ""),
            "home" => Of(await driver.OpenHomeAsync(user)),
            "fail" => Fail(body),
            _ => null,
        };
    }

    private Task<LocalReply> ClickAsync(string user, string channel, JsonElement body) =>
        body.Text("view") is { } view
            ? driver.ClickInViewAsync(user, view, body.Text("action") ?? "", body.Text("value"))
            : driver.ClickAsync(user, channel, body.Text("ts") ?? "", body.Text("action") ?? "", body.Text("value"));

    private Task<LocalReply> SubmitAsync(string user, JsonElement body) =>
        driver.SubmitAsync(
            user, body.Text("view") ?? "", Values(body.At("values")), [.. body.At("files").Items().Select(UploadOf)]);

    private static LocalUpload UploadOf(JsonElement file) =>
        file.At("content").ValueKind == JsonValueKind.String && file.At("content").TryGetBytesFromBase64(out var content)
            ? new(file.Text("field") ?? "", file.Text("name") ?? "", content)
            : throw new ArgumentException("Give each file a field, a name and its content as base64.");

    private async Task<JsonObject> CloseAsync(string user, string view)
    {
        await driver.CloseAsync(user, view);
        return [];
    }

    private JsonObject Fail(JsonElement body)
    {
        var isKind = Enum.TryParse<LocalFault>(body.Text("kind"), ignoreCase: true, out var fault) && Enum.IsDefined(fault);
        if (!isKind || body.Text("method") is not { } method)
            throw new ArgumentException($"Give a method and a kind, one of {string.Join(", ", Enum.GetNames<LocalFault>())}.");
        faults.Add(method, fault, Count(body.At("count")));
        return [];
    }

    private static int Count(JsonElement count) => count.ValueKind switch
    {
        JsonValueKind.Undefined => 1,
        JsonValueKind.Number when count.TryGetInt32(out var times) && times is > 0 and <= MostFaults => times,
        _ => throw new ArgumentException($"Give a count of 1 to {MostFaults}."),
    };

    private static Dictionary<string, string> Values(JsonElement values) => values.ValueKind == JsonValueKind.Object
        ? values.EnumerateObject().ToDictionary(value => value.Name, value => value.Value.ToString())
        : throw new ArgumentException("Give the values as an object.");

    private static JsonObject Of(LocalReply reply) => new()
    {
        ["status"] = reply.Status,
        ["refused"] = reply.Refused,
        ["errors"] = new JsonObject(reply.Errors.Select(error => KeyValuePair.Create(error.Key, (JsonNode?)error.Value))),
    };

    private static JsonObject Wrong(string what) => new() { ["wrong"] = what };
}
