namespace ProdShift.Core.Monitoring.Statistics;

/// <summary>A place that <see cref="PlaceTest"/> blames: its jobs, and those of the same strata elsewhere.</summary>
public sealed record BadPlace<TPlace>(TPlace Place, long Jobs, long Failures, long JobsElsewhere, long FailuresElsewhere);
