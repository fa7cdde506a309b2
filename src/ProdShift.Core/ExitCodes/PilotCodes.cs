namespace ProdShift.Core.ExitCodes;

/// <summary>
/// Codes of PanDA's pilot that a shifter meets most (pilot3, pilot/common/errorcodes.py), under the system "pilot": they are no
/// exit codes of a jobscript.
/// </summary>
internal static class PilotCodes
{
    private const string System = "pilot";
    private const string Source = "PanDAWMS/pilot3, pilot/common/errorcodes.py";
    private const string SiteFirst = "See whether such jobs share a site or a node.";
    private const string SiteAgain = "Ticket to the site.";

    public static IReadOnlyList<ErrorEntry> All { get; } =
    [
        Of(1098, "no local disk space", ErrorCategory.Resources, SiteFirst, SiteAgain),
        Of(1099, "stage-in failed", ErrorCategory.Storage, "See which storage the files were read from.", "Tell its on-call."),
        Of(1137, "stage-out failed", ErrorCategory.Storage, "See which storage was written to.", "Tell its on-call."),
        Of(1151, "stage-in timed out", ErrorCategory.Storage, "See which storage the files were read from.", "Tell its on-call."),
        Of(1152, "stage-out timed out", ErrorCategory.Storage, "See which storage was written to.", "Tell its on-call."),
        Of(1150, "looping job", ErrorCategory.Software, "Read the end of one job's log.", "Bug report to the program's author."),
        Of(1201, "killed by SIGTERM", ErrorCategory.Killed, SiteFirst, "Ask the site what ended them."),
        Of(1212, "payload ran out of memory", ErrorCategory.Resources, "Compare its memory with its limit.", "More memory."),
        Of(1213, "reached the batch time limit", ErrorCategory.Resources, "Compare its time with its limit.", "More time."),
        Of(1235, "over the memory limit", ErrorCategory.Resources, "Compare its memory with its limit.", "More memory."),
        Of(1305, "payload failed", ErrorCategory.Software, "Read the end of the payload's log.", "Bug report to its author."),
        Of(1324, "service unavailable", ErrorCategory.Network, "See whether it goes by itself.", "Tell the service's on-call."),
        Of(1361, "remote file could not be opened", ErrorCategory.Storage, "See which storage it is on.", "Tell its on-call."),
        Of(1377, "CVMFS is not alive", ErrorCategory.Site, SiteFirst, SiteAgain),
    ];

    private static ErrorEntry Of(int code, string name, ErrorCategory category, string first, string again) =>
        new(CodeRange.One(code), name, "", category, first, again, Source) { System = System, Origin = ErrorOrigin.BuiltIn };
}
