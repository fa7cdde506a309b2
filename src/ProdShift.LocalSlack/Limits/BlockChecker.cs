using System.Text.Json;
using ProdShift.Slack;

namespace ProdShift.LocalSlack.Limits;

/// <summary>
/// Says what Slack would find wrong with blocks or a view: types and fields it does not know, texts and lists that are too
/// long. An empty list of problems means that Slack would take them, as far as its documentation says.
/// </summary>
internal static class BlockChecker
{
    /// <summary>The problems of a message's blocks, and the characters of all their texts.</summary>
    public static (IReadOnlyList<string> Problems, int Characters) Message(JsonElement blocks)
    {
        var check = new Checker(isMessage: true);
        Blocks(check, blocks, "/blocks", SlackLimits.MessageBlocks);
        return (check.Problems, check.Characters);
    }

    public static IReadOnlyList<string> View(JsonElement view, bool isHome)
    {
        var check = new Checker();
        if (check.IsObject(view, "/view"))
            View(check, view, isHome);
        return check.Problems;
    }

    private static void View(Checker check, JsonElement view, bool isHome)
    {
        var wanted = isHome ? "home" : "modal";
        if (view.Text("type") != wanted)
            check.Bad("/view/type", $"must be {wanted}, not {view.Text("type")}");
        check.Known(
            view, "/view", "type", "title", "submit", "close", "blocks", "private_metadata", "callback_id", "external_id",
            "clear_on_close", "notify_on_close");
        check.Plain(view, "title", "/view", SlackLimits.ViewTitle, required: !isHome);
        check.Plain(view, "submit", "/view", SlackLimits.ViewTitle);
        check.Plain(view, "close", "/view", SlackLimits.ViewTitle);
        check.String(view, "private_metadata", "/view", SlackLimits.PrivateMetadata);
        check.String(view, "callback_id", "/view", SlackLimits.CallbackId);
        check.String(view, "external_id", "/view", SlackLimits.CallbackId);
        Blocks(check, view.At("blocks"), "/view/blocks", SlackLimits.ViewBlocks);
        if (!isHome && view.Text("submit") is null && view.At("submit").ValueKind == JsonValueKind.Undefined
            && view.At("blocks").Items().Any(block => block.Text("type") == "input"))
        {
            check.Bad("/view", "missing required field: submit (the view has input blocks)");
        }
    }

    private static void Blocks(Checker check, JsonElement blocks, string at, int most)
    {
        if (blocks.ValueKind != JsonValueKind.Array)
        {
            check.Bad(at, "must provide an array");
            return;
        }
        if (blocks.GetArrayLength() > most)
            check.Bad(at, Checker.Invariant($"no more than {most} items allowed"));
        var ids = new HashSet<string>();
        foreach (var (index, block) in blocks.EnumerateArray().Index())
            Block(check, block, Checker.Invariant($"{at}/{index}"), ids);
    }

    private static void Block(Checker check, JsonElement block, string at, HashSet<string> ids)
    {
        if (!check.IsObject(block, at))
            return;
        var kind = block.Text("type");
        if (KeysOf(kind) is not { } keys)
        {
            check.Bad($"{at}/type", $"unsupported type: {kind}");
            return;
        }
        check.Known(block, at, [.. keys, "type", "block_id"]);
        check.String(block, "block_id", at, SlackLimits.BlockId, least: 1);
        if (block.Text("block_id") is { } id && !ids.Add(id))
            check.Bad($"{at}/block_id", $"`block_id` {id} already exists for another block");
        Inside(check, block, at, kind!);
    }

    private static string[]? KeysOf(string? kind) => kind switch
    {
        "section" => ["text", "fields", "accessory", "expand"],
        "header" => ["text"],
        "divider" => [],
        "context" or "actions" => ["elements"],
        "image" => ["image_url", "slack_file", "alt_text", "title"],
        "input" => ["label", "hint", "optional", "element", "dispatch_action"],
        _ => null,
    };

    private static void Inside(Checker check, JsonElement block, string at, string kind)
    {
        switch (kind)
        {
            case "section":
                Section(check, block, at);
                break;
            case "header":
                check.Plain(block, "text", at, SlackLimits.HeaderText, required: true);
                break;
            case "context":
                Context(check, block, at);
                break;
            case "actions":
                var ids = new HashSet<string>();
                foreach (var (element, place) in check.Items(block, "elements", at, SlackLimits.ActionElements))
                    ElementChecker.InActions(check, element, place, ids);
                break;
            case "image":
                ElementChecker.Image(check, block, at);
                check.Plain(block, "title", at, 2_000);
                break;
            case "input":
                check.Plain(block, "label", at, SlackLimits.InputLabel, required: true);
                check.Plain(block, "hint", at, SlackLimits.InputHint);
                ElementChecker.InInput(check, block.At("element"), $"{at}/element");
                break;
        }
    }

    private static void Section(Checker check, JsonElement section, string at)
    {
        if (!section.TryGetProperty("text", out _) && !section.TryGetProperty("fields", out _))
            check.Bad(at, "missing required field: text or fields");
        check.AnyText(section, "text", at, SlackLimits.SectionText);
        foreach (var (field, place) in check.Items(section, "fields", at, SlackLimits.SectionFields, required: false))
            check.AnyText(field, place, SlackLimits.FieldText);
        if (section.TryGetProperty("accessory", out var accessory))
            ElementChecker.InSection(check, accessory, $"{at}/accessory");
    }

    private static void Context(Checker check, JsonElement context, string at)
    {
        foreach (var (element, place) in check.Items(context, "elements", at, SlackLimits.ContextElements))
        {
            if (element.Text("type") == "image")
                ElementChecker.Image(check, element, place);
            else
                check.AnyText(element, place, SlackLimits.SectionText);
        }
    }
}
