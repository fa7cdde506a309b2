using System.Globalization;
using ProdShift.Core.Campaigns;
using YamlDotNet.RepresentationModel;

namespace ProdShift.Playbook;

/// <summary>Reads the tasks and sign-offs of one path, and sees that they are unique and that none waits for itself.</summary>
internal sealed class PathItemReader(string file, List<PlaybookError> errors, string waiveBy)
{
    private const int MostRoles = 20;
    private const int MostPeople = 20;
    private const string Nobody = "nobody";

    private static readonly Dictionary<string, EvidenceKind> Kinds = new()
    {
        ["link"] = EvidenceKind.Link,
        ["number"] = EvidenceKind.Number,
        ["file"] = EvidenceKind.File,
    };

    private static readonly Dictionary<string, AutomaticCheck> Checks = new()
    {
        ["file-complete"] = AutomaticCheck.FileComplete,
        ["plan-complete"] = AutomaticCheck.PlanComplete,
        ["test-jobs-exit-zero"] = AutomaticCheck.TestJobsExitZero,
        ["workflows-finished"] = AutomaticCheck.WorkflowsFinished,
        ["datasets-registered"] = AutomaticCheck.DatasetsRegistered,
    };

    /// <summary>Words of the command: an item of such a name could not be told from them.</summary>
    private static readonly string[] Reserved = ["help", .. SignOffCommand.DecisionWords];

    private readonly Dictionary<string, int> _lines = [];
    private readonly List<(PathItem Item, YamlMappingNode Node, int Step)> _items = [];
    private int _step;

    public void BeginStep() => _step++;

    public PathItem Read(YamlMappingNode node, ItemKind kind)
    {
        string[] both = ["id", "name", "role", "roles", "why", "source", "evidence", "evidence-of", "waive-by", "after"];
        var fields = new YamlFields(
            node, file, errors, kind == ItemKind.Task ? [.. both, "check"] : [.. both, "quorum", "requester"]);
        var roles = Roles(fields);
        var item = new PathItem(
            fields.Id("id", "interactive-test"),
            fields.Text("name", YamlFields.LongestName),
            roles,
            fields.Text("why", YamlFields.LongestText),
            fields.Text("source", YamlFields.LongestText))
        {
            Kind = kind,
            Quorum = ReadQuorum(fields, roles),
            RequesterMay = fields.Has("requester") && fields.Value("requester", May, "may, or leave it out") is true,
            WaiveBy = fields.OptionalId("waive-by", "production-manager") is { Length: > 0 } own ? Waiver(own) : Waiver(waiveBy),
            Evidence = ReadEvidence(fields),
            Check = fields.Has("check") ? fields.Value("check", Check, PathReader.Words(Checks.Keys)) : null,
            After = fields.Texts("after", MostPeople),
        };
        var what = kind == ItemKind.Task ? "task" : "sign-off";
        if (Unique(what, item.Id, node, "item"))
            Unique($"{what} named", item.Name, node);
        if (Reserved.Contains(item.Id))
            fields.Wrong($"\"{item.Id}\" is a word of /signoff: take another id.");
        _items.Add((item, node, _step));
        return item;
    }

    /// <summary>Whether a name is the first of its kind; told of if not. An empty one was told of before.</summary>
    public bool Unique(string kind, string name, YamlMappingNode node, string? space = null)
    {
        if (name.Length == 0 || _lines.TryAdd($"{space ?? kind} {name}", (int)node.Start.Line))
            return true;
        var line = _lines[$"{space ?? kind} {name}"];
        Wrong(node, $"the {kind} {name} stands on line {line} already: ids and names are unique in a path.");
        return false;
    }

    /// <summary>What comes first is an item of the same step or an earlier one, and no item waits for itself.</summary>
    public void CheckOrder()
    {
        var byId = _items.DistinctBy(one => one.Item.Id).ToDictionary(one => one.Item.Id);
        foreach (var (item, node, step) in _items)
        {
            foreach (var first in item.After)
            {
                if (!byId.TryGetValue(first, out var found))
                    Wrong(node, $"after: there is no item \"{first}\" in this path.");
                else if (found.Step > step)
                    Wrong(node, $"after: {first} is in a later step, so {item.Id} could never be signed.");
            }
            if (WaitsForItself(item, byId) is { } circle)
                Wrong(node, $"after goes in a circle: {string.Join(" waits for ", circle)}. Leave one of them out.");
        }
    }

    private static List<string>? WaitsForItself(
        PathItem item, Dictionary<string, (PathItem Item, YamlMappingNode Node, int Step)> byId)
    {
        var seen = new HashSet<string>();
        return Back(item, [item.Id]);

        List<string>? Back(PathItem from, List<string> way) => from.After
            .Where(first => byId.ContainsKey(first))
            .Select(first => On(first, [.. way, first]))
            .FirstOrDefault(circle => circle is not null);

        List<string>? On(string first, List<string> way)
        {
            if (first == item.Id)
                return way;
            return seen.Add(first) ? Back(byId[first].Item, way) : null;
        }
    }

    private static IReadOnlyList<string> Roles(YamlFields fields)
    {
        if (!fields.Has("roles"))
            return [fields.Id("role", "production")];
        var roles = fields.Texts("roles", MostRoles);
        if (fields.Has("role"))
            fields.Wrong("write role for one, or roles for several, not both.");
        if (roles.Count == 0 || roles.Distinct().Count() < roles.Count || !roles.All(YamlFields.IsId))
            fields.Wrong("roles is a list of different roles in lower-case letters, such as [tracking, calorimeter].");
        return roles;
    }

    private static Quorum ReadQuorum(YamlFields fields, IReadOnlyList<string> roles)
    {
        if (!fields.Has("quorum"))
            return Quorum.One;
        var quorum = fields.Value("quorum", Read, $"each, or a number from 1 to {MostPeople}") ?? 1;
        if (quorum == 0 && roles.Count < 2)
            fields.Wrong("quorum: each asks for one person of each role, so list several under roles.");
        return quorum == 0 ? Quorum.EachRole : new(quorum, OfEachRole: false);

        static int? Read(string word)
        {
            if (word == "each")
                return 0;
            return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is >= 1 and <= MostPeople
                ? n
                : null;
        }
    }

    private static Evidence? ReadEvidence(YamlFields fields)
    {
        if (!fields.Has("evidence"))
            return null;
        var kind = fields.Value(
            "evidence",
            word => Kinds.TryGetValue(word, out var known) ? known : (EvidenceKind?)null,
            PathReader.Words(Kinds.Keys));
        return new(kind ?? EvidenceKind.Link, fields.Text("evidence-of", YamlFields.LongestText));
    }

    private static string? Waiver(string role) => role is "" or Nobody ? null : role;

    private static bool? May(string word) => word == "may" ? true : null;

    private static AutomaticCheck? Check(string word) => Checks.TryGetValue(word, out var check) ? check : null;

    private void Wrong(YamlMappingNode node, string what) => errors.Add(new(file, (int)node.Start.Line, what));
}
