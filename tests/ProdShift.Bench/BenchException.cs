namespace ProdShift.Bench;

/// <summary>A piece that could not be measured, and why.</summary>
internal sealed class BenchException(string message) : Exception(message);
