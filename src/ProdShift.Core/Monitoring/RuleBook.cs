using ProdShift.Core.Monitoring.Rules;
using ProdShift.Core.Monitoring.Statistics;

namespace ProdShift.Core.Monitoring;

/// <summary>
/// Every rule, in one place: to add one, write its file in Rules/ and a line here. Only <see cref="SourceUnreachable"/> is
/// raised by the bot itself, since it has no snapshot.
/// </summary>
public static class RuleBook
{
    /// <summary>The thresholds of the failure rules.</summary>
    public sealed record Settings
    {
        /// <summary>The part of blamed places that may be blamed by chance: over 0, at most 0.5.</summary>
        public double FalseDiscoveryRate { get; init; } = 0.01;

        /// <summary>A place with fewer failures is not blamed: 1 or more.</summary>
        public int LeastFailures { get; init; } = 5;

        /// <summary>A place is blamed if its failed part of jobs exceeds that elsewhere by so much: 0 to 1.</summary>
        public double LeastEffect { get; init; } = 0.10;

        /// <summary>The same for a place that fails one workflow only, where chance and time mislead more: 0 to 1.</summary>
        public double LeastEffectInOneWorkflow { get; init; } = 0.30;

        /// <summary>A kind of failure with no one place is told from this part of the ended jobs on: over 0, at most 1.</summary>
        public double LeastShare { get; init; } = 0.05;

        /// <summary>A kind of failure with no one place is told from this number of jobs on: 1 or more.</summary>
        public int LeastJobsOfKind { get; init; } = 10;

        /// <summary>The hours in which the tallied jobs ended, for the texts: 1 to 168.</summary>
        public int WindowHours { get; init; } = 24;

        /// <summary>When failures at many places at once are one central outage.</summary>
        public OutageSettings Outage { get; init; } = new();

        internal PlaceTest.Settings AllWorkflows => new(FalseDiscoveryRate, LeastFailures, LeastEffect);

        internal PlaceTest.Settings OneWorkflow => new(FalseDiscoveryRate, LeastFailures, LeastEffectInOneWorkflow);
    }

    /// <summary>What is wrong or worth telling: the worst first, then by rule and key.</summary>
    public static IReadOnlyList<Finding> Check(Snapshot now, History history, Settings settings)
    {
        // A bad storage element must not blame the sites that read from it, and what has a place is not told again by kind.
        var diagnosis = JobDiagnosis.Of(now, settings);
        Finding[] storages = [.. StorageFailures.Check(now, diagnosis, history.Errors, settings)];
        Finding[] places = [.. storages, .. SiteFailures.Check(now, storages, diagnosis, history.Errors, settings)];
        Finding[] findings =
        [
            .. CentralOutage.Check(now, diagnosis, settings),
            .. places,
            .. StalledJobs.Check(now, places, history.Errors, settings),
            .. AbortedJobs.Check(now, places, history.Errors, settings),
            .. UploadFailures.Check(now, places, history.Errors, settings),
            .. WorkflowFailures.Check(now, diagnosis, history.Errors, settings),
            .. PausedWorkflow.Check(now, history).Select(pause => BlamedPause.Explain(pause, now, places)),
            .. WorkflowFinished.Check(now, history),
            .. FilesMissing.Check(now, history),
            .. WorkflowFailed.Check(now, history),
            .. SubmittedInFreeze.Check(now, history),
            .. UnsignedProduction.Check(now, history),
            .. MayBeUnsigned.Check(now, history),
            .. RanUnsigned.Check(now, history),
            .. UsertestsInProduction.Check(now, history),
            .. ManyTestJobs.Check(now, history),
            .. SubmittedWhileWaiting.Check(now, history),
        ];
        return
        [
            .. findings.OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => finding.Rule, StringComparer.Ordinal)
                .ThenBy(finding => finding.Key, StringComparer.Ordinal),
        ];
    }
}
