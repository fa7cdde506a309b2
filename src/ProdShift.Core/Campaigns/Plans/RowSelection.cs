using System.Globalization;

namespace ProdShift.Core.Campaigns.Plans;

/// <summary>Rows as somebody names them: "1-5000,5003", "all", or a word for their state.</summary>
public sealed record RowSelection
{
    private readonly IReadOnlyList<(int From, int To)> _ranges;
    private readonly string _word;

    private RowSelection(IReadOnlyList<(int From, int To)> ranges, string word) => (_ranges, _word) = (ranges, word);

    public static RowSelection All { get; } = new([], "all");

    /// <summary>The words are "all", "open", "running", "done", "failed", "dropped", or a state as it is shown.</summary>
    public static RowSelection? Parse(string text)
    {
        var parts = text.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length == 0)
            return null;
        if (!char.IsAsciiDigit(parts[0][0]))
            return parts.Any(part => part.Any(char.IsAsciiDigit)) ? null : new([], string.Join(' ', parts).ToLowerInvariant());
        var ranges = parts.Select(Range).ToList();
        return ranges.Contains(null) ? null : new([.. ranges.OfType<(int, int)>()], "");
    }

    /// <summary>Numbers as ranges: "1-3, 7".</summary>
    public static string Text(IEnumerable<int> numbers)
    {
        var spans = new List<(int From, int To)>();
        foreach (var number in numbers.Distinct().Order())
        {
            if (spans is [.., var last] && last.To + 1 == number)
                spans[^1] = (last.From, number);
            else
                spans.Add((number, number));
        }
        return string.Join(", ", spans.Take(20).Select(Text)) + (spans.Count > 20 ? " …" : "");
    }

    /// <summary>
    /// The rows that it names, in the plan's order, and the numbers that no row has (each range's ends). Words name no dropped
    /// rows, except "dropped".
    /// </summary>
    public (IReadOnlyList<(PlanDataset Dataset, PlanRow Row)> Rows, IReadOnlyList<int> Unknown) In(Plan plan, PlanStates states)
    {
        if (_word.Length > 0)
            return ([.. plan.Rows.Where(entry => Names(entry.Row, states))], []);
        var rows = plan.Rows.Where(entry => _ranges.Any(r => r.From <= entry.Row.Number && entry.Row.Number <= r.To)).ToList();
        var numbers = rows.Select(entry => entry.Row.Number).ToHashSet();
        return (rows, [.. _ranges.SelectMany(r => new[] { r.From, r.To }).Distinct().Where(number => !numbers.Contains(number))]);
    }

    public override string ToString() => _word.Length > 0 ? _word : string.Join(", ", _ranges.Select(Text));

    private bool Names(PlanRow row, PlanStates states)
    {
        var standing = states.StandingOf(row);
        if (standing == RowStanding.Dropped)
            return _word == "dropped";
        return _word switch
        {
            "all" => true,
            "open" or "to submit" => standing == RowStanding.Open,
            "running" => standing == RowStanding.Running,
            "done" => standing == RowStanding.Done,
            "failed" => standing == RowStanding.Failed,
            _ => states.Of(row).Equals(_word, StringComparison.OrdinalIgnoreCase),
        };
    }

    private static (int From, int To)? Range(string part)
    {
        var ends = part.Split(['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014'], 2).Select(Number).ToList();
        return ends switch
        {
            [{ } one] => (one, one),
            [{ } from, { } to] when from <= to => (from, to),
            _ => null,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    private static string Text((int From, int To) span) => span.From == span.To
        ? span.From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{span.From}-{span.To}");
}
