namespace ProdShift.Core.Diagnosis;

/// <summary>
/// Why jobs fail, as far as their counts tell. The worst cause stands first; beside <see cref="Verdict.Central"/> or
/// <see cref="Verdict.Everywhere"/> a cause is what fails still more than all the rest.
/// </summary>
public sealed record DiagnosisResult(Verdict Verdict, IReadOnlyList<Cause> Causes);

/// <summary>
/// Place: what these jobs have in common is at fault. Everywhere: many jobs fail, wherever they run, and nothing says that it is
/// new. Central: jobs fail everywhere since lately. TooFew: some failures look alike, but there are not enough jobs to say. None:
/// no more failures than usual.
/// </summary>
public enum Verdict
{
    None,
    TooFew,
    Place,
    Everywhere,
    Central,
}
