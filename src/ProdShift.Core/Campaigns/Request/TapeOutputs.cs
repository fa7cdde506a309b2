using System.Text.RegularExpressions;

namespace ProdShift.Core.Campaigns.Request;

/// <summary>An output that goes to tape: how many files of which size, and the total as somebody stated it, if so.</summary>
public sealed record TapeOutput(string Name, long Files, DataSize FileSize, DataSize? Stated = null)
{
    /// <summary>What the files come to.</summary>
    public DataSize Total => Files * FileSize;
}

/// <summary>The outputs that are copied to tape, with their total worked out.</summary>
public sealed partial record TapeOutputs(IReadOnlyList<TapeOutput> Outputs) : RequestValue
{
    private static readonly DataSize LargestFile = new(1e15m);

    public DataSize Total => Outputs.Aggregate(default(DataSize), (sum, output) => sum + output.Total);

    public override string Render() => string.Join('\n', Outputs.Select(Render));

    internal static RequestParse Parse(string text, string example) =>
        RequestLines.Each(text, example, Output, outputs => new TapeOutputs(outputs));

    private static string Render(TapeOutput output) =>
        $"{output.Name}, {Quantity.Render(output.Files)}, {output.FileSize.Render()}"
        + (output.Stated is { } stated ? $", {stated.Render()}" : "");

    private static TapeOutput? Output(string line)
    {
        var match = Line().Match(line);
        if (!match.Success
            || Quantity.Parse(match.Groups["files"].Value) is not { } files
            || DataSize.Parse(match.Groups["size"].Value) is not { } size
            || size > LargestFile)
        {
            return null;
        }
        var total = match.Groups["total"];
        var stated = total.Success ? DataSize.Parse(total.Value) : null;
        return total.Success && stated is null ? null : new(match.Groups["name"].Value, files, size, stated);
    }

    [GeneratedRegex(
        @"^(?<name>[^,;|\s][^,;|]*?)\s*[,;|:]\s*(?<files>" + Quantity.Pattern + @")\s*(?:files?)?\s*(?:[,;|×x*]|of|at)\s*(?<size>"
        + DataSize.Pattern + @")\s*(?:each)?(?:\s*[,;|=]\s*(?:total\s*)?(?<total>" + DataSize.Pattern + @"))?\s*(?:total)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
