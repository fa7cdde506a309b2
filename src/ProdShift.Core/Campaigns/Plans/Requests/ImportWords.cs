using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Core.Campaigns.Plans.Requests;

/// <summary>What an import is told besides its table, from the fields of its window or the command line's options.</summary>
public static class ImportWords
{
    /// <summary>The defaults, or the field that is wrong and why.</summary>
    public static (SheetDefaults? Defaults, string Field, string Wrong) Read(IReadOnlyDictionary<string, string> fields)
    {
        var (dataset, files, purpose) = (Text(AddWords.Dataset), Text(AddWords.Total), Text(AddWords.Phase));
        var total = files is null ? null : SheetNumber.Read(files);
        if (files is not null && total is not (>= 1 and <= PlanLimits.Files))
            return (null, AddWords.Total, $"The dataset's files are a number, not \"{files}\".");
        var phase = purpose is null ? null : PlanWords.PhaseOf(purpose);
        return purpose is not null && phase is null
            ? (null, AddWords.Phase, "Rows are for tests, validation or production.")
            : (new(dataset, total, phase), "", "");

        string? Text(string field) =>
            fields.TryGetValue(field, out var text) && Reports.OneLine.Of(text) is { Length: > 0 } line ? line : null;
    }
}
