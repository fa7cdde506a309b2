namespace ProdShift.Core.ExitCodes;

/// <summary>What holds for every experiment: the shell's codes, those of signals, and PanDA's pilot's.</summary>
internal static class ErrorsBuiltIn
{
    private const string Shell = "POSIX.1-2017, XCU 2.8.2 (exit status of the shell)";
    private const string Bash = "Bash reference manual, 3.7.5 and 4 (exit status)";

    public static IReadOnlyList<ErrorEntry> All { get; } =
        [.. ShellCodes(), .. SignalCodes.All, .. PilotCodes.All];

    private static IEnumerable<ErrorEntry> ShellCodes() =>
    [
        Of(
            1,
            "general error",
            "The jobscript or its last program failed and said no more.",
            "Read the end of one job's log.",
            "Send the log's last lines to the jobscript's author.",
            Bash),
        Of(
            2,
            "wrong use of a shell command",
            "A command of the jobscript got options that it does not know, or the shell could not read the script.",
            "Read the end of one job's log.",
            "Ask the jobscript's author: it fails the same way everywhere.",
            Bash),
        Of(
            126,
            "command cannot be run",
            "A command was found and is not executable, or is made for another machine.",
            "See whether it happens at one site only: then its software area is not right.",
            "Ticket to that site; if it happens everywhere, ask the jobscript's author.",
            Shell),
        Of(
            127,
            "command not found",
            "A command was not found: the software was not set up, or CVMFS was not there.",
            "See whether it happens at one site only: then CVMFS or the container is missing there.",
            "Ticket to that site; if it happens everywhere, ask the jobscript's author.",
            Shell),
    ];

    private static ErrorEntry Of(int code, string name, string meaning, string first, string again, string source) =>
        new(CodeRange.One(code), name, meaning, ErrorCategory.Software, first, again, source) { Origin = ErrorOrigin.BuiltIn };
}
