namespace ProdShift.Core.Campaigns.Request;

/// <summary>
/// Figures of the campaign's file that cannot be true together: the items they stand in, and words with the numbers. People round
/// sizes, so those may be 5 % apart.
/// </summary>
public sealed record Contradiction(IReadOnlyList<RequestItem> Items, string Words)
{
    private const decimal Rounding = 0.05m;

    internal static IReadOnlyList<Contradiction> Of(RequestFile file) =>
    [
        .. Totals(file),
        .. Storage(file),
        .. SampleContradictions.Of(file),
        .. JobContradictions.Of(file),
        .. Shares(file),
        .. Twice(RequestItems.Workflow, "step", file.Value<ProcessingWorkflow>()?.Steps.Select(step => step.Name)),
        .. Twice(RequestItems.Tape, "output", file.Value<TapeOutputs>()?.Outputs.Select(output => output.Name)),
        .. Twice(RequestItems.Datasets, "dataset", file.Value<DatasetList>()?.Datasets),
    ];

    internal static IEnumerable<Contradiction> Twice(RequestItem item, string what, IEnumerable<string>? names) => (names ?? [])
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(name => name.Count() > 1)
        .Select(name => new Contradiction([item], $"The {what} {name.Key} stands there {Times(name.Count())}."));

    private static IEnumerable<Contradiction> Totals(RequestFile file) => (file.Value<TapeOutputs>()?.Outputs ?? [])
        .Where(output => output.Stated is { } stated && Apart(stated, output.Total))
        .Select(output => new Contradiction(
            [RequestItems.Tape],
            $"{output.Name}: {Quantity.Render(output.Files)} files of {output.FileSize} are {output.Total}, "
            + $"not {output.Stated}."));

    private static IEnumerable<Contradiction> Storage(RequestFile file)
    {
        if (file.Value<TapeOutputs>()?.Total is { } tape
            && file.Value<Resources>()?.Storage is { } storage
            && storage < tape
            && Apart(storage, tape))
        {
            yield return new(
                [RequestItems.Resources, RequestItems.Tape],
                $"The storage estimate of {storage} does not hold the {tape} that go to tape.");
        }
    }

    private static IEnumerable<Contradiction> Shares(RequestFile file) => file.Items
        .Where(entry => entry.Text is not null)
        .SelectMany(entry => Produced.WrongIn(entry.Text!).Select(words => new Contradiction([entry.Item], words)));

    private static bool Apart(DataSize stated, DataSize found) =>
        decimal.Abs(stated.Bytes - found.Bytes) > Rounding * decimal.Max(stated.Bytes, found.Bytes);

    private static string Times(int count) => count == 2 ? "twice" : $"{count} times";
}
