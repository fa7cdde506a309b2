namespace ProdShift.LocalJustIn;

/// <summary>
/// How the simulated justIN starts. The same seed gives the same world; the clock is the real one that its answers are dated by.
/// </summary>
public sealed record LocalJustInOptions
{
    public LocalScene Scene { get; init; }

    public int Seed { get; init; } = 1;

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
