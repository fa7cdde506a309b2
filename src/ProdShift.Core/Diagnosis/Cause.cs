namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Jobs that fail because of what they have in common: <paramref name="Where"/> in the order of the table's attributes. Counts
/// are of all jobs with these values, and of all without. <paramref name="Explains"/> is the part of the failures above the usual
/// that are theirs (0 to 1), <paramref name="PValue"/> the probability of the like by chance among all that was looked at, and
/// <paramref name="LostWall"/> the wall time that these failures cost, in the table's unit; 0 where it is not known.
/// </summary>
public sealed record Cause(
    IReadOnlyList<Condition> Where,
    long Failed,
    long Total,
    long ElsewhereFailed,
    long ElsewhereTotal,
    double Explains,
    double PValue,
    double LostWall)
{
    /// <summary>The failed part of its jobs, 0 to 1.</summary>
    public double Rate => (double)Failed / Total;

    /// <summary>The failed part of all other jobs, 0 to 1; 0 if there are none.</summary>
    public double ElsewhereRate => ElsewhereTotal > 0 ? (double)ElsewhereFailed / ElsewhereTotal : 0;

    /// <summary>The value it is named by in an attribute; null if it is not.</summary>
    public string? Of(string attribute) => Where.FirstOrDefault(condition => condition.Attribute == attribute)?.Value;

    public override string ToString() => $"{{{string.Join(", ", Where)}}}";
}

/// <summary>An attribute's value, such as site = UK_Brunel.</summary>
public sealed record Condition(string Attribute, string Value)
{
    public override string ToString() => $"{Attribute}={Value}";
}
