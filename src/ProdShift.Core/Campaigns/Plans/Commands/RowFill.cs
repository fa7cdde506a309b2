using System.Globalization;
using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// Fills one row's values into the options of a template. A row to the end of its dataset has no limit: the query then says none,
/// and a name says "end" instead.
/// </summary>
internal sealed partial class RowFill(string campaign, PlanDataset dataset, PlanRow row)
{
    private const string End = "end";

    /// <summary>Only justIN knows the number before it is submitted, and fills it in by this name.</summary>
    private const string WorkflowNumber = "${JUSTIN_WORKFLOW_ID}";

    private static readonly string[] FilledByJustIn =
        [JustInOptions.OutputPattern, JustInOptions.Environment, JustInOptions.ClassAd];

    /// <returns>The options without placeholders but those of the environment, or why there are none.</returns>
    public (IReadOnlyList<CommandOption> Options, string? Wrong) Fill(IReadOnlyList<CommandOption> options)
    {
        if ((PlanNames.WrongDataset(dataset.Name) ?? WrongRange(options) ?? Placeholders.WrongInOutput(row.Output)) is { } wrong)
            return ([], wrong);
        var filled = new List<CommandOption>();
        foreach (var option in options)
        {
            if (option.Value is { } value && WrongOutput(option.Name, value) is { } fault)
                return ([], fault);
            filled.Add(option with { Value = option.Value is null ? null : Fill(option.Name, option.Value) });
        }
        return (filled, null);
    }

    private string? WrongRange(IReadOnlyList<CommandOption> options)
    {
        var query = TemplateFaults.Value(options, JustInOptions.Mql)!;
        if (row.Skip < 0 || row.Limit < 1)
            return "Its skip or limit is no number of files.";
        if (row.Skip > 0 && !query.Has(Placeholders.Skip))
            return "The query does not say skip {skip}, and the row does not begin with the first file.";
        return row.Limit is not null && !query.Has(Placeholders.Limit)
            ? "The query does not say limit {limit}, and the row does not go to the last file."
            : null;
    }

    private string? WrongOutput(string option, Word value)
    {
        if (!value.Has(Placeholders.Output))
            return null;
        if (row.Output.Contains("{workflow}", StringComparison.Ordinal) && !FilledByJustIn.Contains(option))
            return $"{{workflow}} of {Excerpt.Of(row.Output)} is known to justIN alone, and it does not fill it in {option}.";
        return row.Output.Contains("{type}", StringComparison.Ordinal) && Type(option, value) is null
            ? $"No {{type}} for {Excerpt.Of(row.Output)} in {option} {Excerpt.Of(value.ToString())}: "
                + "it comes from what stands before the : of an --output-pattern, as in *reco2.root:{output}"
            : null;
    }

    private Word Fill(string option, Word value)
    {
        var output = row.Output
            .Replace("{type}", Type(option, value), StringComparison.Ordinal)
            .Replace("{workflow}", WorkflowNumber, StringComparison.Ordinal);
        var filled = new List<Piece>();
        foreach (var piece in value.Pieces)
        {
            if (piece is Piece.Hole { Name: Placeholders.Limit } && row.Limit is null)
                WithoutLimit(filled, option == JustInOptions.Mql);
            else
                filled.Add(piece is Piece.Hole { Variable: null } hole ? new Piece.Text(Value(hole.Name, output)) : piece);
        }
        return new(filled);
    }

    private string Value(string hole, string output) => hole switch
    {
        Placeholders.Dataset => dataset.Name,
        Placeholders.Skip => row.Skip.ToString(CultureInfo.InvariantCulture),
        Placeholders.Limit => row.Limit!.Value.ToString(CultureInfo.InvariantCulture),
        Placeholders.Row => row.Number.ToString(CultureInfo.InvariantCulture),
        Placeholders.Campaign => campaign,
        _ => output,
    };

    /// <summary>Takes back the word "limit" that stands before the number there is not.</summary>
    private static void WithoutLimit(List<Piece> filled, bool inQuery)
    {
        if (filled is [.., Piece.Text before])
            filled[^1] = new Piece.Text((inQuery ? LimitOfQuery() : LimitOfName()).Replace(before.Value, ""));
        if (!inQuery)
            filled.Add(new Piece.Text(End));
    }

    private static string? Type(string option, Word value)
    {
        var pattern = value.Start.Split(':')[0];
        return option == JustInOptions.OutputPattern && pattern.Length < value.Start.Length ? OutputTypes.Of(pattern) : null;
    }

    [GeneratedRegex(@"\s*\blimit\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex LimitOfQuery();

    [GeneratedRegex("limit[-_]?$", RegexOptions.IgnoreCase)]
    private static partial Regex LimitOfName();
}
