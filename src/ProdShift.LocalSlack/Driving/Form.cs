using System.Text.Json;
using System.Text.Json.Nodes;
using ProdShift.LocalSlack.World;

namespace ProdShift.LocalSlack.Driving;

/// <summary>A modal as a person fills it in: what Slack's own window takes and what it does not let through.</summary>
internal sealed class Form(Workspace world, LocalView view)
{
    /// <summary>The values with the ids of the given files among them; the files are taken into the workspace.</summary>
    public IReadOnlyDictionary<string, string> WithFiles(
        LocalUser user, IReadOnlyDictionary<string, string> values, IReadOnlyList<LocalUpload> files)
    {
        var ids = Elements.All(view.Blocks)
            .SelectMany(pair => (string[])[pair.Block.Text("block_id")!, Elements.IdOf(pair.Element)]);
        if (values.Keys.Concat(files.Select(file => file.Field)).Except(ids).ToList() is { Count: > 0 } unknown)
            throw new ArgumentException($"The modal has no {string.Join(", ", unknown)}; it has {string.Join(", ", ids)}.");
        var filled = values.ToDictionary();
        foreach (var field in files.GroupBy(file => file.Field))
            filled[field.Key] = string.Join(',', field.Select(file => world.Uploads.Give(user.Id, file.Name, file.Content).Id));
        return filled;
    }

    /// <summary>The words at the fields that the window does not let through.</summary>
    public IReadOnlyDictionary<string, string> Wrong(IReadOnlyDictionary<string, string> filled)
    {
        var state = Elements.State(view.Blocks, filled, world.Uploads);
        return view.Blocks.Items()
            .Where(block => block.Text("type") == "input")
            .Select(block => (Id: block.Text("block_id")!, Words: Wrong(block, state[block.Text("block_id")!]!.AsObject())))
            .Where(field => field.Words is not null)
            .ToDictionary(field => field.Id, field => field.Words!);
    }

    private static string? Wrong(JsonElement block, JsonObject state)
    {
        if (state.All(field => IsEmpty(field.Value!)))
            return block.Flag("optional") ? null : "Please complete this required field.";
        return block.At("element").Text("type") == "file_input"
            ? WrongFiles(block.At("element"), state.First().Value!["files"]!.AsArray())
            : null;
    }

    private static string? WrongFiles(JsonElement input, JsonArray files)
    {
        var most = input.At("max_files") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : 10;
        if (files.Count > most)
            return FormattableString.Invariant($"At most {most} file{(most == 1 ? "" : "s")}.");
        var types = input.At("filetypes").Items().Select(type => type.GetString()!).ToList();
        var strange = files.Select(file => (string)file!["name"]!).FirstOrDefault(name => types.Count > 0 && !IsOf(name, types));
        return strange is null ? null : $"{strange}: only {string.Join(", ", types)}.";
    }

    private static bool IsOf(string name, IEnumerable<string> types) =>
        types.Contains(Path.GetExtension(name).TrimStart('.'), StringComparer.OrdinalIgnoreCase);

    private static bool IsEmpty(JsonNode field) =>
        field.AsObject().Where(part => part.Key != "type").All(part => part.Value is null or JsonArray { Count: 0 });
}
