using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Methods;

/// <summary>
/// The places that a way of diagnosis blames, <see cref="Where.Everything"/> if it blames none in particular; empty if it has
/// nothing to say.
/// </summary>
internal delegate IReadOnlyList<Where> Method(Case @case);
