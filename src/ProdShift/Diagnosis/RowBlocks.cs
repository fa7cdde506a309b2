using ProdShift.Core.Diagnosis;

namespace ProdShift.Diagnosis;

/// <summary>
/// Adds rows to a table block by block, on another core than the one that reads the next block: half of the time of a large
/// table is finding out which rows were seen before.
/// </summary>
internal sealed class RowBlocks(FailureTable table)
{
    private const int RowsOfBlock = 8192;

    private readonly int _width = table.Attributes.Count;
    private Block _filling = new(new int[RowsOfBlock * table.Attributes.Count], new Counted[RowsOfBlock]);
    private Block _adding = new(new int[RowsOfBlock * table.Attributes.Count], new Counted[RowsOfBlock]);
    private Task _work = Task.CompletedTask;
    private int _rows;

    /// <summary>The codes of the next row, to be filled in before it is counted.</summary>
    public Span<int> Next => _filling.Codes.AsSpan(_rows * _width, _width);

    /// <summary>Throws <see cref="OverflowException"/> as the table does, for this row or one before.</summary>
    public void Count(int total, int failed, bool before, double wall)
    {
        _filling.Counts[_rows++] = new(total, failed, before, wall);
        if (_rows == RowsOfBlock)
            HandOver();
    }

    /// <summary>Returns when all rows are in the table.</summary>
    public void Finish()
    {
        HandOver();
        _work.GetAwaiter().GetResult();
    }

    private void HandOver()
    {
        _work.GetAwaiter().GetResult();
        (_filling, _adding) = (_adding, _filling);
        var (block, rows) = (_adding, _rows);
        _rows = 0;
        _work = Task.Run(() =>
        {
            for (var row = 0; row < rows; row++)
            {
                var (total, failed, before, wall) = block.Counts[row];
                table.Add(block.Codes.AsSpan(row * _width, _width), total, failed, before, wall);
            }
        });
    }

    private sealed record Block(int[] Codes, Counted[] Counts);

    private readonly record struct Counted(int Total, int Failed, bool Before, double Wall);
}
