namespace ProdShift.Bench.Diagnosis.Methods.Rows;

/// <summary>The jobs of one place now, and as many as were to be expected.</summary>
/// <param name="UsualRate">What part of the place's jobs failed before; 0 if it had none.</param>
internal sealed record Row(int[] Values, double Total, double Failed, double UsualTotal, double UsualFailed, double UsualRate)
{
    public double Rate => Failed / Total;
}
