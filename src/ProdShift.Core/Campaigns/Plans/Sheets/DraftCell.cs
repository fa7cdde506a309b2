namespace ProdShift.Core.Campaigns.Plans.Sheets;

/// <summary>What a cell asks for: nothing where it is empty, to take the value away where it is "-", else a value.</summary>
public readonly record struct DraftCell<T>(bool IsGiven, T? Value)
{
    /// <summary>The value, or what stands there now if the cell asks for nothing.</summary>
    public T? Or(T? now) => IsGiven ? Value : now;
}
