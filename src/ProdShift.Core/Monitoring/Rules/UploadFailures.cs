using ProdShift.Core.ExitCodes;

namespace ProdShift.Core.Monitoring.Rules;

/// <summary>Jobs whose jobscript ended well and whose output did not arrive.</summary>
public static class UploadFailures
{
    private static readonly FailureKind Kind = new(
        RuleNames.UploadFailures,
        OutcomeKind.UploadFailed,
        WhatJobsDid: "could not upload their output",
        NeverPausedFor: "failed uploads");

    public static IEnumerable<Finding> Check(
        Snapshot now, IReadOnlyCollection<Finding> blamed, ErrorCatalogue errors, RuleBook.Settings settings) =>
        Kind.Check(now, blamed, errors, settings);
}
