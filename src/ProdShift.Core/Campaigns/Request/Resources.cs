using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// What the campaign is thought to need: CPU in a unit that its people chose ("hours", "HS23 hours"), memory of a job, storage
/// of everything.
/// </summary>
public sealed partial record Resources(decimal Cpu, string CpuUnit, DataSize Memory, DataSize Storage) : RequestValue
{
    private static readonly string[] Names = ["cpu", "memory", "storage"];

    public override string Render() =>
        $"cpu: {Quantity.Render(Cpu)} {CpuUnit}\nmemory: {Memory.Render()}\nstorage: {Storage.Render()}";

    internal static RequestParse Parse(string text, string example)
    {
        if (RequestLines.Fault(text, example) is { } fault)
            return fault;
        var parts = new Dictionary<string, string>();
        foreach (var (number, part) in Parts(text))
        {
            var match = Part().Match(part);
            var (name, value) = (NameOf(match.Groups["name"].Value), match.Groups["value"].Value);
            if (!match.Success)
                return new RequestParse.Wrong(number, $"\"{part}\" is not cpu, memory or storage.", RequestLines.Right(example));
            if (!parts.TryAdd(name, value))
                return new RequestParse.Wrong(number, $"The {name} stands there twice.", "Say each once.");
            if (Fault(name, value) is { } what)
                return new RequestParse.Wrong(number, what, RequestLines.Right(example));
        }
        var missing = Names.Where(name => !parts.ContainsKey(name)).ToList();
        return missing.Count == 0
            ? new RequestParse.Good(Of(parts))
            : new RequestParse.Wrong(1, $"There is no {string.Join(" and no ", missing)}.", RequestLines.Right(example));
    }

    private static IEnumerable<(int Number, string Part)> Parts(string text) => RequestLines.Of(text)
        .SelectMany(line => Between().Split(line.Text).Select(part => (line.Number, part.Trim())))
        .Where(part => part.Item2.Length > 0);

    private static Resources Of(Dictionary<string, string> parts)
    {
        var cpu = Amount().Match(parts["cpu"]);
        var unit = cpu.Groups["unit"].Value;
        return new(
            Quantity.Number(cpu.Groups["n"].Value)!.Value,
            unit.Length == 0 ? "hours" : unit,
            DataSize.Parse(parts["memory"])!.Value,
            DataSize.Parse(parts["storage"])!.Value);
    }

    private static string? Fault(string name, string value) => name switch
    {
        "cpu" when Amount().Match(value) is not { Success: true } amount || Quantity.Number(amount.Groups["n"].Value) is null =>
            $"\"{value}\" is no amount of CPU.",
        "cpu" => null,
        _ => DataSize.Parse(value) is null ? $"\"{value}\" is no size: use {DataSize.Units}." : null,
    };

    private static string NameOf(string word) => word.ToLowerInvariant() switch
    {
        "cpu" => "cpu",
        "memory" or "mem" or "ram" => "memory",
        _ => "storage",
    };

    [GeneratedRegex(@"\s*;\s*|\s*,(?![0-9])\s*")]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(?<name>cpu|memory|mem|ram|storage|disk)(?:\s*[:=]\s*|\s+)(?<value>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^(?<n>" + Quantity.Pattern + @")\s*(?<unit>(?:[A-Za-z][A-Za-z0-9 ./-]{0,39})?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
