using System.Globalization;

namespace ProdShift.Bench;

/// <summary>
/// What `./dev bench` was asked for. Pieces: start, commands, check, alerts, diagnosis, plan-import; all of them unless --only
/// names one.
/// </summary>
internal sealed record BenchOptions
{
    private const string Usage =
        """
        Usage: [--bolt FOLDER] [--justin-stub FILE.py] [--alertmanager FILE] [--away-minutes N] [--bot prodshift.dll]
               [--only start|commands|check|alerts|alerts-NAME|diagnosis|diagnosis-worlds|diagnosis-speed|plan-import]
               [--worlds N] [--seed N] [--quick] [--micro]
        """;

    private static readonly string[] Pieces =
        ["start", "commands", "check", "alerts", "diagnosis", "diagnosis-worlds", "diagnosis-speed", "plan-import"];

    /// <summary>The folder of the reference bot on Slack's Bolt: bot.cjs with its node_modules.</summary>
    public string? Bolt { get; private init; }

    /// <summary>The script of a justIN stand-in, run as python3 FILE --port 0 --scenario large --log LOG.</summary>
    public string? JustInStub { get; private init; }

    /// <summary>Prometheus's Alertmanager, if not prometheus-alertmanager on the PATH.</summary>
    public string? Alertmanager { get; private init; }

    /// <summary>How long Slack is away in the piece about that.</summary>
    public TimeSpan Away => GivenAway ?? (Quick ? TimeSpan.FromSeconds(6) : TimeSpan.FromMinutes(1));

    /// <summary>The program under test; the default is the one built beside this one.</summary>
    public string Bot { get; private init; } = BuiltBeside();

    public string? Only { get; private init; }

    /// <summary>A tenth of the time and of the load, to see that everything runs: its figures mean nothing.</summary>
    public bool Quick { get; private init; }

    public bool Micro { get; private init; }

    /// <summary>How many worlds of each kind the diagnosis is tried on; of the healthy ones twice as many.</summary>
    public int Worlds => GivenWorlds ?? (Quick ? 2 : 10);

    /// <summary>The worlds are drawn from it; another one each time if it is not given.</summary>
    public int Seed { get; private init; } = Random.Shared.Next(1, 1_000_000);

    private TimeSpan? GivenAway { get; init; }

    private int? GivenWorlds { get; init; }

    public bool Wants(string piece) => Only is null || Only == piece || Only.Split('-')[0] == piece;

    public TimeSpan Lasting(int seconds) => TimeSpan.FromSeconds(Quick ? Math.Max(1, seconds / 10.0) : seconds);

    /// <exception cref="ArgumentException">An unknown word, or a file that is not there.</exception>
    public static BenchOptions Parse(IReadOnlyList<string> args)
    {
        var options = new BenchOptions();
        for (var i = 0; i < args.Count; i++)
        {
            options = args[i] switch
            {
                "--quick" => options with { Quick = true },
                "--micro" => options with { Micro = true },
                "--bolt" => options with { Bolt = Existing(Value(args, ref i), "bot.cjs") },
                "--justin-stub" => options with { JustInStub = Existing(Value(args, ref i)) },
                "--alertmanager" => options with { Alertmanager = Existing(Value(args, ref i)) },
                "--away-minutes" => options with { GivenAway = Minutes(Value(args, ref i)) },
                "--bot" => options with { Bot = Value(args, ref i) },
                "--worlds" => options with { GivenWorlds = Number("--worlds", Value(args, ref i), 1_000) },
                "--seed" => options with { Seed = Number("--seed", Value(args, ref i), 1_000_000) },
                "--only" => options with { Only = Piece(Value(args, ref i)) },
                _ => throw new ArgumentException($"Unknown: {args[i]}\n{Usage}"),
            };
        }
        return options with { Bot = Existing(options.Bot) };
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        ++i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.\n{Usage}");

    /// <summary>Only the alerts have pieces of their own, which they know themselves.</summary>
    private static string Piece(string name) =>
        Pieces.Contains(name) || name.StartsWith("alerts-", StringComparison.Ordinal)
            ? name
            : throw new ArgumentException($"No piece {name}.\n{Usage}");

    private static TimeSpan Minutes(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes)
        && minutes is > 0 and <= 120
            ? TimeSpan.FromMinutes(minutes)
            : throw new ArgumentException($"--away-minutes {text}: give a number above 0, at most 120.\n{Usage}");

    private static int Number(string name, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most
            ? number
            : throw new ArgumentException($"{name} {text}: give a whole number from 1 to {most}.\n{Usage}");

    private static string Existing(string path, string file = "")
    {
        var whole = Path.GetFullPath(Path.Combine(path, file));
        return File.Exists(whole) ? Path.GetFullPath(path) : throw new ArgumentException($"{whole} is not there.");
    }

    /// <summary>artifacts/bin/ProdShift.Bench/release has ProdShift/release as its neighbour.</summary>
    private static string BuiltBeside()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, "ProdShift", here.Name, "prodshift.dll");
    }
}
