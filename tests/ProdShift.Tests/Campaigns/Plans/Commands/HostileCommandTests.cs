using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

/// <summary>Whatever people type as names, a real bash gives justin the words that were meant, and runs nothing else.</summary>
public class HostileCommandTests
{
    private const int Names = 600;

    private static readonly string[] Pieces =
    [
        "a", "B7", " ", "  ", "'", "\"", "\\", "\n", "\r\n", "\t", "$(touch x)", "`touch x`", "$HOME", "${IFS}", ";", "&&", "|",
        "<", ">", "*", "?", "[a-z]", "~", "!", "#", "%", "^", "{a,b}", "{", "}", "--scope", "-", "—", "“", "’", "é", "漢", "😀",
        "\u200b", "=", ":", "(", ")", "\u0001", "usertests", "{env:HOME}", "skip 1", "/../",
    ];

    private static Gen<string> Hostile => Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    [Fact]
    public void A_quoted_word_is_the_word()
    {
        var words = Sample();

        var heard = Bash.Arguments(words.Select(word => $"justin {ShellQuote.Of(word)}"));

        Assert.Equal(words.Select(word => new[] { word }), heard);
    }

    [Fact]
    public void What_stands_in_single_quotes_arrives_as_it_is_or_is_refused()
    {
        var texts = Sample().Select(text => text.Replace("'", "", StringComparison.Ordinal))
            .Where(text => !text.Contains('{', StringComparison.Ordinal) && !text.Contains('’', StringComparison.Ordinal))
            .ToList();
        var written = texts.Select(text => (Text: text, Command: Described($"'x{text}'"))).ToList();
        var right = written.Where(one => one.Command.Refusal is null).ToList();

        var heard = Bash.Arguments(right.Select(one => one.Command.Lines));

        Assert.True(right.Count > Names / 10);
        Assert.Equal(right.Select(one => "x" + one.Text), heard.Select(words => words[^1]));
        Assert.All(
            written.Where(one => one.Command.Refusal is not null),
            one => Assert.Contains(one.Text, c => c is '`' or '\n' or '\r' or '\u200b' or '\u0001'));
    }

    [Fact]
    public void Whatever_is_typed_is_refused_or_is_one_simple_workflow_of_the_steps_scope()
    {
        foreach (var (step, scope) in new[] { (StepRuns.Tests, "usertests"), (StepRuns.Production, "s") })
        {
            var commands = Sample().Select(text => Described("x" + text, step))
                .Where(command => command.Refusal is null).ToList();

            var heard = Bash.Arguments(commands.Select(command => command.Lines));

            Assert.True(commands.Count > Names / 50);
            Assert.Equal(commands.Count, heard.Count);
            Assert.All(heard, words => Assert.Equal("simple-workflow", words[0]));
            Assert.All(heard, words => Assert.Equal([scope], Scopes(words)));
        }
    }

    [Fact]
    public void Hostile_datasets_and_outputs_are_refused_or_arrive_as_they_are()
    {
        var written = Sample().Zip(Sample())
            .Select(names => (Input: "ns:a" + names.First, Output: "b" + names.Second))
            .Concat([(Input: "ns:a/b%2", Output: "b.c-d_e"), (Input: "ns:a", Output: "b{type}")])
            .SelectMany(names => new[] { names, (names.Input, Output: "b"), (Input: "ns:a", names.Output) })
            .Select(names => (names.Input, names.Output, Command: Templates.Command(
                Templates.Short + " --scope s --output-pattern *x.root:{output}",
                Templates.Row(output: names.Output),
                input: names.Input)))
            .Where(one => one.Command.Refusal is null).ToList();

        var heard = Bash.Arguments(written.Select(one => one.Command.Line));

        Assert.NotEmpty(written);
        Assert.Equal(written.Select(one => $"files from {one.Input} skip 6000 limit 1000"), heard.Select(words => words[4]));
        Assert.Equal(
            written.Select(one => "*x.root:" + one.Output.Replace("{type}", "x", StringComparison.Ordinal)),
            heard.Select(words => words[^1]));
    }

    [Fact]
    public void A_value_of_the_environment_is_one_word_whatever_it_holds()
    {
        var values = Sample().Where(text => !text.Contains('\0', StringComparison.Ordinal)).Take(100)
            .Select((text, place) => (Name: $"PRODSHIFT_{place}", Text: text)).ToDictionary(one => one.Name, one => one.Text);
        var commands = values.Keys.Select(name => Templates.Command($"{Templates.Short} --scope s --env A={{env:{name}}}b"));

        var heard = Bash.Arguments(commands.Select(command => command.Lines), values);

        Assert.Equal(values.Values.Select(text => $"A={text}b"), heard.Select(words => words[^1]));
    }

    [Fact]
    public void A_script_can_be_read_by_bash_whatever_its_rows_are_called()
    {
        var commands = Sample().Zip(Sample()).SelectMany((names, number) => PlanCommands.Of(
            names.First,
            Templates.Dataset(Templates.Lbl2 + (number % 2 == 0 ? "" : names.Second), number % 3 == 0 ? "ns:a" : names.First),
            [Templates.Row(number)],
            StepRuns.Production).Commands).ToList();
        var script = PlanScript.Of("c\nreboot", commands);

        Bash.CheckSyntax(script);
        Assert.Equal(commands.Count(command => command.Refusal is null), Bash.Arguments([script], Tutorial).Count);
    }

    private static Dictionary<string, string> Tutorial => new() { ["INPUT_TAR_DIR_LOCAL"] = "/cvmfs/a b" };

    private static PlanCommand Described(string typed, StepRuns step = StepRuns.Production) =>
        Templates.Command($"{Templates.Short} --scope s --description {typed}", step: step);

    private static List<string> Sample() => [.. Gen.Sample(Hostile, Names, 6)];

    /// <summary>What justIN would take for a scope.</summary>
    private static IEnumerable<string> Scopes(string[] words) => words.Zip([.. words.Skip(1), ""])
        .Where(pair => pair.First.Split('=')[0] is { Length: > 3 } name && "--scope".StartsWith(name, StringComparison.Ordinal))
        .Select(pair => pair.First.Contains('=', StringComparison.Ordinal) ? pair.First.Split('=', 2)[1] : pair.Second);
}
