namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>A job, before it is known how it ends.</summary>
internal readonly record struct Job(int Hour, Place Place);

/// <summary>A job and how it ended.</summary>
internal readonly record struct EndedJob(Job Job, bool Failed, double Minutes);
