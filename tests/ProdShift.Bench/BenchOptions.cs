namespace ProdShift.Bench;

/// <summary>What `./dev bench` was asked for. Pieces: commands, start, check; all of them unless --only names one.</summary>
internal sealed record BenchOptions
{
    private const string Usage =
        "Usage: [--bolt FOLDER] [--justin-stub FILE.py] [--bot prodshift.dll] [--only commands|start|check] [--quick] [--micro]";

    /// <summary>The folder of the reference bot on Slack's Bolt: bot.cjs with its node_modules.</summary>
    public string? Bolt { get; private init; }

    /// <summary>The script of a justIN stand-in, run as python3 FILE --port 0 --scenario large --log LOG.</summary>
    public string? JustInStub { get; private init; }

    /// <summary>The program under test; the default is the one built beside this one.</summary>
    public string Bot { get; private init; } = BuiltBeside();

    public string? Only { get; private init; }

    /// <summary>A tenth of the time and of the load, to see that everything runs: its figures mean nothing.</summary>
    public bool Quick { get; private init; }

    public bool Micro { get; private init; }

    public bool Wants(string piece) => Only is null || Only == piece;

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
                "--bot" => options with { Bot = Value(args, ref i) },
                "--only" => options with { Only = Piece(Value(args, ref i)) },
                _ => throw new ArgumentException($"Unknown: {args[i]}\n{Usage}"),
            };
        }
        return options with { Bot = Existing(options.Bot) };
    }

    private static string Value(IReadOnlyList<string> args, ref int i) =>
        ++i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.\n{Usage}");

    private static string Piece(string name) =>
        name is "commands" or "start" or "check" ? name : throw new ArgumentException($"No piece {name}.\n{Usage}");

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
