using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>Jobs that ended before or around the jobscript, or by a signal.</summary>
public static class AbortedJobs
{
    private static readonly FailureKind Kind = new(
        RuleNames.AbortedJobs, OutcomeKind.Aborted, WhatJobsDid: "were aborted", NeverPausedFor: "aborted jobs");

    public static IEnumerable<Finding> Check(
        Snapshot now, IReadOnlyCollection<Finding> blamed, ErrorCatalogue errors, RuleBook.Settings settings) =>
        Kind.Check(now, blamed, errors, settings);
}
