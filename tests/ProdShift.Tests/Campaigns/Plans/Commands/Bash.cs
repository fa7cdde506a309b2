using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

/// <summary>A real bash, in an empty folder of its own, in which justin is a function that prints what it is given.</summary>
internal static class Bash
{
    private const string Echo = "justin() { printf '%s\\0' \"$#\" \"$@\"; }\n";

    /// <summary>The arguments that justin gets from each of the commands; nothing else may be printed or written.</summary>
    public static IReadOnlyList<string[]> Arguments(
        IEnumerable<string> commands, IReadOnlyDictionary<string, string>? environment = null)
    {
        var printed = Run("-u", Echo + string.Join('\n', commands) + "\n", environment);
        var words = new Queue<string>(printed.Split('\0')[..^1]);
        var calls = new List<string[]>();
        while (words.TryDequeue(out var count))
        {
            calls.Add(
                [.. Enumerable.Range(0, int.Parse(count, CultureInfo.InvariantCulture)).Select(_ => words.Dequeue())]);
        }
        return calls;
    }

    /// <summary>Fails where bash could not read the script; runs nothing of it.</summary>
    public static void CheckSyntax(string script) => Assert.Equal("", Run("-n", script, null));

    private static string Run(string option, string script, IReadOnlyDictionary<string, string>? environment)
    {
        var folder = Directory.CreateTempSubdirectory("prodshift-bash-");
        var start = new ProcessStartInfo("bash", ["--norc", "--noprofile", option])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var bash = Process.Start(start)!;
        var (printed, complaints) = (bash.StandardOutput.ReadToEndAsync(), bash.StandardError.ReadToEndAsync());
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        Assert.True(bash.WaitForExit(TimeSpan.FromSeconds(60)), "bash does not come to an end");
        Assert.Equal("", complaints.Result);
        Assert.Equal(0, bash.ExitCode);
        Assert.Empty(folder.GetFileSystemInfos());
        folder.Delete();
        return printed.Result;
    }
}
