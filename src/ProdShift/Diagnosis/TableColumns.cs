namespace ProdShift.Diagnosis;

/// <summary>Which columns of a file hold what. Time and wall time are optional.</summary>
internal sealed record TableColumns(
    IReadOnlyList<string> Attributes, string Total, string Failed, string? Time = null, string? Wall = null)
{
    private const int MostAttributes = 100;

    /// <summary>What is wrong with the choice itself; null if nothing is.</summary>
    public string? Problem =>
        Attributes.Count is 0 or > MostAttributes
            ? $"--attributes takes 1 to {MostAttributes} column names, such as site,storage,stage"
            : All.GroupBy(name => name).FirstOrDefault(names => names.Count() > 1) is { } twice
                ? $"The column {twice.Key} is asked for twice"
                : null;

    private IEnumerable<string> All => Attributes.Append(Total).Append(Failed).Concat(new[] { Time, Wall }.OfType<string>());
}
