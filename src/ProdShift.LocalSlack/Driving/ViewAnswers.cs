using System.Text.Json;
using ProdShift.LocalSlack.Limits;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Driving;

/// <summary>Does what the bot's answer to a submitted modal says: close it, mark errors, show another.</summary>
internal static class ViewAnswers
{
    /// <summary>Why Slack would not take the answer; null if it does.</summary>
    public static string? Apply(Workspace world, LocalView view, string body)
    {
        if (body.Length > 0 && LocalJson.Parse(body) is not { ValueKind: JsonValueKind.Object })
            return "the answer to a submitted modal is not JSON";
        var answer = LocalJson.Parse(body) ?? default;
        switch (answer.Text("response_action"))
        {
            case "errors":
                return Mark(world, view, answer.At("errors"));
            case "update" or "push":
                return Show(world, view, answer);
            case "clear":
                world.Views.CloseAll(view.UserId);
                return null;
            case null:
                world.Views.Close(view);
                return null;
            case var unknown:
                return $"unknown response_action: {unknown}";
        }
    }

    public static IReadOnlyDictionary<string, string> Errors(JsonElement errors) =>
        errors.ValueKind == JsonValueKind.Object
            ? errors.EnumerateObject().ToDictionary(error => error.Name, error => error.Value.ToString())
            : LocalReply.NoErrors;

    private static string? Mark(Workspace world, LocalView view, JsonElement given)
    {
        var errors = Errors(given);
        var inputs = view.Blocks.Items().Where(block => block.Text("type") == "input").Select(block => block.Text("block_id")!);
        var (known, named) = (string.Join(", ", inputs), string.Join(", ", errors.Keys));
        if (errors.Count == 0 || errors.Keys.Except(inputs).Any())
            return $"errors must name input blocks of the view ({known}), not {named}";
        world.Views.Mark(view, errors);
        return null;
    }

    private static string? Show(Workspace world, LocalView view, JsonElement answer)
    {
        if (BlockChecker.View(answer.At("view"), isHome: false) is { Count: > 0 } problems)
            return string.Join(' ', problems);
        if (answer.Text("response_action") == "push")
            world.Views.Add(view.UserId, answer.At("view"), view.Id);
        else
            world.Views.Update(view, answer.At("view"));
        return null;
    }
}
