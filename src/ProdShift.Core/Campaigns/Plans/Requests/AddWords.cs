using System.Text.RegularExpressions;
using ProdShift.Core.Campaigns.Plans.Sheets;

namespace ProdShift.Core.Campaigns.Plans.Requests;

/// <summary>What to add, from the words after /plan add or from its window's fields, which have the options' names.</summary>
public static partial class AddWords
{
    public const string Dataset = "dataset";
    public const string Total = "total";
    public const string PerWorkflow = "per-workflow";
    public const string First = "first";
    public const string Phase = "phase";
    public const string Output = "output";
    public const string Command = "command";

    private const string Example =
        "/plan add fd-mc-2024a --dataset higuera:fardet-hd --total 20784 --per-workflow 5000 --first 100 --phase production";

    /// <summary>The wish, or the field that is wrong and why.</summary>
    public static (PlanWish? Wish, string Field, string Wrong) Read(IReadOnlyDictionary<string, string> fields)
    {
        if (Value(fields, Dataset) is not { } dataset)
            return (null, Dataset, "Say the input dataset, such as higuera:fardet-hd.");
        if (Count(fields, Total) is not { } total)
            return (null, Total, $"Say how many files it has, as a number from 1 to {PlanLimits.Files}.");
        if (Count(fields, PerWorkflow) is not { } perWorkflow)
            return (null, PerWorkflow, "Say how many files each workflow takes, as a number.");
        var first = Count(fields, First);
        if (first is null && Value(fields, First) is { } wrong)
            return (null, First, $"The files of the first workflow are a number, not \"{wrong}\".");
        if (PlanWords.PhaseOf(Value(fields, Phase) ?? "production") is not { } phase)
            return (null, Phase, "Rows are for tests, validation or production.");
        var output = Value(fields, Output) ?? "";
        if (OutputName.Wrong(output) is { } fault)
            return (null, Output, fault);
        return (new(dataset, total, perWorkflow, first, phase, output, Value(fields, Command) ?? ""), "", "");
    }

    internal static PlanRequest Parse(string text, IReadOnlyList<string> rest)
    {
        if (rest.Count <= 1)
            return new PlanRequest.Window(PlanWindow.Add, rest.Count == 0 ? null : rest[0]);
        // A command has options of its own, so it comes last and is taken as it stands.
        var command = CommandOption().Match(text);
        var words = (command.Success ? text[..command.Index] : text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var read = RequestWords.Read(words.Skip(1), Dataset, Total, PerWorkflow, First, Phase, Output);
        if (read.Wrong is not null)
            return new PlanRequest.Wrong(read.Wrong, Example);
        if (read.Plain is not [var name])
            return new PlanRequest.Wrong("Say which campaign, in one word, and then the options.", Example);
        var fields = new Dictionary<string, string>(read.Options, StringComparer.OrdinalIgnoreCase);
        if (command.Success)
            fields[Command] = command.Groups[1].Value;
        var (wish, _, wrong) = Read(fields);
        return wish is null ? new PlanRequest.Wrong(wrong, Example) : new PlanRequest.Add(name, wish);
    }

    private static string? Value(IReadOnlyDictionary<string, string> fields, string field) =>
        fields.GetValueOrDefault(field) is { } text && Reports.OneLine.Of(text) is { Length: > 0 } line ? line : null;

    private static long? Count(IReadOnlyDictionary<string, string> fields, string field) =>
        Value(fields, field) is { } text && SheetNumber.Read(text) is >= 1 and <= PlanLimits.Files and var count ? count : null;

    [GeneratedRegex(@"\s[-\u2010-\u2015\u2212]+command[\s=]+(.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CommandOption();
}
