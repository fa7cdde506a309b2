namespace ProdShift.Sources;

/// <summary>Lost after three failures in a row: who does not answer thrice is not asked on.</summary>
internal sealed class Patience
{
    private const int MostFailures = 3;
    private int _failures;

    public bool IsLost => _failures >= MostFailures;

    public static string Lost(string whom) => $"not asked for, since {whom} failed three times in a row";

    public void Note(bool answered) => _failures = answered ? 0 : _failures + 1;
}
