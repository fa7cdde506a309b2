using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>The windows of /plan. Their fields have the names of the command's options.</summary>
internal static class PlanWindows
{
    public const string Add = "plan_add";
    public const string Set = "plan_set";
    public const string Import = "plan_import";
    public const string Campaign = "campaign";
    public const string Rows = "rows";
    public const string Table = "table";
    public const string File = "file";
    public const string Dataset = AddWords.Dataset;
    public const string Total = AddWords.Total;
    public const string Phase = AddWords.Phase;

    private const string FirstHint = "The tutorial: before launching jobs at full speed, submit a workflow with few jobs.";

    public static ModalView Of(
        PlanWindow kind, IReadOnlyList<Campaign> campaigns, Campaign? chosen, string channel) => kind switch
        {
            PlanWindow.Set => new(Set, "Change rows of a plan", "Store", [Which(campaigns, chosen), .. SetFields], channel),
            PlanWindow.Import => new(Import, "Import a plan", "Store", [Which(campaigns, chosen), .. ImportFields], channel),
            _ => new(Add, "Add to a plan", "Store", [Which(campaigns, chosen), .. AddFields], channel),
        };

    private static IEnumerable<Block> AddFields =>
    [
        Text(Dataset, "Input dataset", placeholder: "higuera:fardet-hd__fd_mc_2023a"),
        Text(Total, "Files that it has", placeholder: "20784"),
        Text(AddWords.PerWorkflow, "Files for each workflow", placeholder: "5000"),
        Text(AddWords.First, "Files of a first, small workflow", FirstHint, optional: true, placeholder: "100"),
        PhaseOf("Rows are for"),
        Text(
            AddWords.Output,
            "Names of the output datasets",
            "{skip} and {limit} become each row's numbers; {type} and {workflow} are filled in when they are known.",
            optional: true,
            placeholder: "fardet-hd-{type}_ritm1780305_nu_fhc_skip{skip}_limit{limit}"),
        Text(
            AddWords.Command,
            "Command",
            "The justin simple-workflow command of the rows, with {dataset}, {skip}, {limit} and {output} in it.",
            optional: true,
            multiline: true),
    ];

    private static IEnumerable<Block> SetFields =>
    [
        Text(Rows, "Rows", "Numbers, all, open, running, done, failed, or a state", placeholder: "1-5000,5003"),
        Text(SetWords.State, "State", "- takes it away. What justIN shows of a workflow beats it.", optional: true),
        Text(SetWords.Workflow, "Workflow id", "1650, or 1650-1699 for as many rows", optional: true),
        Text(SetWords.Missing, "Missing replicas", optional: true),
        Text(SetWords.Notes, "Notes", optional: true, multiline: true),
        new InputBlock(
            SetWords.Action,
            "In the plan",
            new StaticSelect(SetWords.Action, [new("Drop the rows", "drop"), new("Put them back", "restore")]),
            optional: true),
    ];

    private static IEnumerable<Block> ImportFields =>
    [
        Text(
            Table,
            "The table",
            "Pasted from a spreadsheet or a CSV file, with the line of titles: Skip and Limit have to be among them. "
            + "All of it is checked before anything is stored.",
            optional: true,
            multiline: true),
        new InputBlock(
            File, "Or a CSV file", new FileInput(File, ["csv", "tsv", "txt"]), "For more than 3,000 characters", optional: true),
        Text(Dataset, "Input dataset", "If the table does not name it as namespace:name", optional: true),
        Text(Total, "Files that it has", "If the table does not say it", optional: true),
        PhaseOf("Rows are for", optional: true),
    ];

    private static InputBlock Which(IReadOnlyList<Campaign> campaigns, Campaign? chosen)
    {
        var first = chosen is null ? campaigns : [chosen, .. campaigns.Where(campaign => campaign.Id != chosen.Id)];
        var options = first.Select(campaign => new Option(campaign.Name, campaign.Name)).ToList();
        return new(Campaign, "Campaign", new StaticSelect(Campaign, options)
        {
            InitialOption = chosen is null ? null : options[0],
        });
    }

    private static InputBlock PhaseOf(string label, bool optional = false)
    {
        List<Option> options = [new("Production", "production"), new("Validation sample", "validation"), new("Tests", "tests")];
        return new(
            Phase, label, new StaticSelect(Phase, options) { InitialOption = optional ? null : options[0] }, optional: optional);
    }

    private static InputBlock Text(
        string field,
        string label,
        string? hint = null,
        bool optional = false,
        bool multiline = false,
        string? placeholder = null) =>
        new(field, label, new TextInput(field, multiline, placeholder: placeholder), hint, optional);
}
