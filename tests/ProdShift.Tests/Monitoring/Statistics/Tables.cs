using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Tests.Monitoring.Statistics;

/// <summary>Random 2×2 tables with at most the given number of jobs.</summary>
internal static class Tables
{
    public static Gen<Stratum> UpTo(int most) =>
        from jobs in Gen.Choose(1, most)
        from failures in Gen.Choose(0, jobs)
        from here in Gen.Choose(0, jobs)
        from failuresHere in Gen.Choose(Math.Max(0, here + failures - jobs), Math.Min(here, failures))
        select new Stratum(jobs, failures, here, failuresHere);

    public static Arbitrary<Stratum[]> Several(int mostStrata, int mostJobs) =>
        Gen.Choose(1, mostStrata).SelectMany(count => UpTo(mostJobs).ArrayOf(count)).ToArbitrary();
}
