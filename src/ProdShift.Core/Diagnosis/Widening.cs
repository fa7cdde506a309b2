namespace ProdShift.Core.Diagnosis;

/// <summary>
/// The coarsest true description: an attribute is left out of a cell where the jobs that come in suffer as well, or where nothing
/// says that they do not. A site, not its five entries; a site, not the stage that most of its jobs happen to run.
/// </summary>
internal sealed class Widening(Leaves leaves, Counts all, bool[] masked)
{
    /// <summary>Jobs suffer as well from this part of the cell's own trouble on: effects are seldom even.</summary>
    private const double Alike = 0.35;

    /// <summary>How much less probable (natural logarithm) it must be that jobs suffer as well, to leave them out.</summary>
    private const double Doubt = 1;

    public Cell Of(Cell cell)
    {
        while (Wider(cell) is { } wider)
            cell = wider;
        return cell;
    }

    private Cell? Wider(Cell cell) =>
        cell.Attributes.Length < 2
            ? null
            : cell.Attributes.Select(attribute => cell.Without(attribute, leaves, masked))
                .Where(wider => Suffers(wider.Counts - cell.Counts, cell.Counts, wider.Counts))
                .Select(wider => (Cell?)wider)
                .MaxBy(wider => Extra.Gain(wider!.Value.Counts, all));

    private bool Suffers(Counts more, Counts cell, Counts wider)
    {
        var background = Extra.AtLeastNone(all - wider);
        var least = background + Alike * (Extra.Of(cell) - background);
        return more.Jobs <= 0 || Extra.Of(more) >= least || Extra.Misfit(more, least) < Doubt;
    }
}
