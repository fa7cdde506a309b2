namespace ProdShift.Sources.JustIn;

/// <summary>Lost after three failures in a row: who does not answer thrice is not asked on.</summary>
internal sealed class Patience
{
    public const string Lost = "not asked for, since justIN failed three times in a row";

    private const int MostFailures = 3;
    private int _failures;

    public bool IsLost => _failures >= MostFailures;

    public void Note(bool answered) => _failures = answered ? 0 : _failures + 1;
}
