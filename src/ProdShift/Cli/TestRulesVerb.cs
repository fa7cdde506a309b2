using System.CommandLine;
using ProdShift.Core.Reports;
using ProdShift.Playbook;
using ProdShift.RuleTests;

namespace ProdShift.Cli;

/// <summary>
/// `prodshift test-rules FILE…`: written cases against the rules. It needs no settings. Exit code 0: all pass, 1: some fail, 2: a
/// file cannot be read or is not right.
/// </summary>
internal static class TestRulesVerb
{
    private static readonly string[] Endings = [".yaml", ".yml"];

    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "Files of cases, or folders of them, such as playbook/rules-tests",
            Arity = ArgumentArity.OneOrMore,
        };
        var verb = new Command("test-rules", "Run written cases: snapshots in, findings expected") { files };
        verb.SetAction(async (parsed, _) => await RunAsync(parsed.GetRequiredValue(files)));
        return verb;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> paths)
    {
        var errors = new List<PlaybookError>();
        var cases = paths.SelectMany(path => Files(path, errors)).SelectMany(file => RuleCaseReader.Read(file, errors)).ToList();
        if (errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                string.Join('\n', errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)));
            return CommandLine.WronglyCalled;
        }
        var results = cases.Select(RuleCaseRun.Of).ToList();
        foreach (var result in results)
            Console.WriteLine(Words(result));
        var failed = results.Count(result => !result.Passed);
        Console.WriteLine($"{ReportWords.Count(results.Count, "case")}: {results.Count - failed} passed, {failed} failed.");
        return failed == 0 ? 0 : CommandLine.Failed;
    }

    private static IReadOnlyList<string> Files(string path, List<PlaybookError> errors)
    {
        if (!Directory.Exists(path))
            return [path];
        var files = Directory.EnumerateFiles(path).Where(file => Endings.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            errors.Add(new(path, 0, "has no .yaml file: name a file of cases, or a folder that has some."));
        return files;
    }

    private static string Words(RuleCaseResult result)
    {
        var name = OneLine.Of(result.Case.Name);
        return result.Passed
            ? $"pass  {name}"
            : string.Join('\n', [
                $"FAIL  {name} ({result.Case.File}:{result.Case.Line}; - expected, + got)",
                .. result.Difference.Select(line => $"      {OneLine.Of(line)}")]);
    }
}
