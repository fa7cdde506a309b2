namespace ProdShift.Core.ExitCodes;

/// <summary>
/// A process that a signal ended has the shell's exit code 128 + the signal's number (POSIX: above 128). Numbers are Linux's on
/// x86-64. justIN loses these codes and shows such jobs as aborted.
/// </summary>
internal static class SignalCodes
{
    private const string Source = "POSIX.1-2017, XCU 2.8.2; signal(7) of Linux";
    private const string KilledFirst = "See whether such jobs share a site or a node, or ended at the same time.";
    private const string KilledAgain = "Ask the site what ended them.";
    private const string BugFirst = "Read the stack trace at the end of one job's log.";
    private const string BugAgain = "Bug report to the author of the program, with the log and the input file.";
    private const string LimitAgain = "Resubmit with more of it, in agreement with the production team.";

    /// <summary>From 1 on; empty where a signal is not a usual end of a job.</summary>
    private static readonly string[] Names =
    [
        "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV",
        "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM", "SIGSTKFLT", "SIGCHLD", "SIGCONT", "SIGSTOP", "SIGTSTP", "SIGTTIN", "SIGTTOU",
        "SIGURG", "SIGXCPU", "SIGXFSZ", "SIGVTALRM", "SIGPROF", "SIGWINCH", "SIGIO", "SIGPWR", "SIGSYS",
    ];

    public static IReadOnlyList<ErrorEntry> All { get; } =
    [
        .. Names.Select((name, i) => Of(name, i + 1)),
        new(
            new(160, 192),
            "real-time signal",
            "A signal without a meaning of its own (32 to 64) ended the process.",
            ErrorCategory.Killed,
            KilledFirst,
            KilledAgain,
            Source) { Origin = ErrorOrigin.BuiltIn },
    ];

    private static ErrorEntry Of(string name, int signal)
    {
        var (category, meaning, first, again) = About(name);
        return new(CodeRange.One(128 + signal), $"killed by {name}", meaning, category, first, again, Source)
        {
            Origin = ErrorOrigin.BuiltIn,
        };
    }

    private static (ErrorCategory Category, string Meaning, string First, string Again) About(string name) => name switch
    {
        "SIGABRT" => (ErrorCategory.Software, "The program aborted itself, as after a failed assertion.", BugFirst, BugAgain),
        "SIGSEGV" => (ErrorCategory.Software, "The program read or wrote memory that is not its own.", BugFirst, BugAgain),
        "SIGILL" => (
            ErrorCategory.Software,
            "The program has an instruction that the processor does not know.",
            "See whether such jobs share a site or a node: an old processor there cannot run this build.",
            "Ask for a build that fits, or for the nodes to be left out."),
        "SIGBUS" or "SIGFPE" or "SIGTRAP" or "SIGSYS" =>
            (ErrorCategory.Software, "The program did what the machine does not allow.", BugFirst, BugAgain),
        "SIGKILL" => (
            ErrorCategory.Resources,
            "Killed at once: most often the job used more memory than it had asked for.",
            "Compare its memory with what the workflow asked for (--rss-mb).",
            "Resubmit with more memory; if its memory was within the limit, ticket to the site."),
        "SIGXCPU" => (
            ErrorCategory.Resources,
            "The job used more CPU time than it may.",
            "Compare its CPU time with what the workflow asked for.",
            LimitAgain),
        "SIGXFSZ" => (
            ErrorCategory.Resources,
            "A file grew larger than it may.",
            "Look at the sizes of the output files.",
            LimitAgain),
        "SIGPIPE" => (
            ErrorCategory.Software,
            "A command wrote to another one that had ended already.",
            "Read the end of one job's log.",
            "Ask the jobscript's author."),
        _ => (ErrorCategory.Killed, "Something outside the job ended it, such as the batch system.", KilledFirst, KilledAgain),
    };
}
