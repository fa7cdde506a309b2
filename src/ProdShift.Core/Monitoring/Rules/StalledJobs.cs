using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>Jobs that lost their heartbeat or vanished from the batch system.</summary>
public static class StalledJobs
{
    private static readonly FailureKind Kind = new(
        RuleNames.StalledJobs, OutcomeKind.Stalled, WhatJobsDid: "stalled", NeverPausedFor: "stalled jobs");

    public static IEnumerable<Finding> Check(
        Snapshot now, IReadOnlyCollection<Finding> blamed, ErrorCatalogue errors, RuleBook.Settings settings) =>
        Kind.Check(now, blamed, errors, settings);
}
