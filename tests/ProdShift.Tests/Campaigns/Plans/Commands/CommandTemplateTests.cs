using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class CommandTemplateTests
{
    [Theory]
    [InlineData("--env A=$HOME", "write {env:HOME}")]
    [InlineData("--env \"A=${HOME}/x\"", "write {env:HOME}")]
    [InlineData("--env A=$1", "write \\$ or put it in single quotes")]
    [InlineData("--description $(reboot)", "$(…) would run a command")]
    [InlineData("--description \"$(reboot)\"", "$(…) would run a command")]
    [InlineData("--description `reboot`", "A ` would run a command")]
    [InlineData("--description \"`reboot`\"", "A ` would run a command")]
    [InlineData("--description '`'", "A ` would run a command")]
    [InlineData("--description \\`", "A ` would run a command")]
    [InlineData("--gpu; reboot", "A ; outside quotes")]
    [InlineData("--gpu | reboot", "A | outside quotes")]
    [InlineData("--gpu & reboot", "A & outside quotes")]
    [InlineData("--gpu > file", "A > outside quotes")]
    [InlineData("--gpu < file", "A < outside quotes")]
    [InlineData("--gpu (reboot)", "A ( outside quotes")]
    [InlineData("--gpu # later", "A # would make the rest a comment")]
    [InlineData("--jobscript-git ~/a", "write {env:HOME} for it")]
    [InlineData("--output-pattern x:$JUSTIN_WORKFLOW_ID", "put it in single quotes, '$JUSTIN_WORKFLOW_ID'")]
    [InlineData("--gpu\nreboot", "It has several lines")]
    [InlineData("--description \"a\nb\"", "A line ends within quotes")]
    [InlineData("--description 'a\nb'", "A line ends within quotes")]
    [InlineData("--description 'a", "The quote before \"a\" is never closed")]
    [InlineData("--description “a", "The quote before \"a\" is never closed")]
    [InlineData("--description a\\", "It ends in a \\")]
    [InlineData("--description a\0b", "cannot be seen (U+0000)")]
    [InlineData("--description a\u202eb", "cannot be seen (U+202E)")]
    [InlineData("--description a\u200bb", "cannot be seen (U+200B)")]
    [InlineData("--description \ud800", "cannot be seen (U+FFFD)")]
    public void What_a_shell_would_do_is_refused_and_said_how_to_write_instead(string typed, string refusal) =>
        Assert.Contains(refusal, Templates.After(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("{datset}", "did you mean {dataset}?")]
    [InlineData("{Skip}", "did you mean {skip}?")]
    [InlineData("{}", "There is no {}")]
    [InlineData("{a,b}", "There is no {a,b}")]
    [InlineData("{skip", "is never closed")]
    [InlineData("{env:}", "names no environment variable")]
    [InlineData("{env:A B}", "names no environment variable")]
    [InlineData("{env:A}\"$(reboot)\"", "would run a command")]
    [InlineData("{en:NAME}", "did you mean {env:NAME}?")]
    [InlineData("{somewhere}", "There is no {somewhere}. There are {dataset}, {skip}, {limit}, {output}")]
    public void Unknown_placeholders_are_named_with_the_nearest(string typed, string refusal) =>
        Assert.Contains(refusal, Templates.After($"--description {typed}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "no template for the command yet")]
    [InlineData("reboot", "It has to begin with justin simple-workflow")]
    [InlineData("justin", "It has to begin with justin simple-workflow")]
    [InlineData("justin get-token --scope s", "It has to begin with justin simple-workflow")]
    [InlineData("{env:EDITOR} simple-workflow", "It has to begin with justin simple-workflow")]
    [InlineData("justin simple-workflow --jobscript a", "--mql is missing")]
    [InlineData("justin simple-workflow --jobscript a --mql", "--mql needs a value")]
    [InlineData("justin simple-workflow --jobscript a --mql --scope s", "--mql needs a value")]
    [InlineData("justin simple-workflow --jobscript a --mql 'files from x:y'", "does not say {dataset}")]
    [InlineData("justin simple-workflow --jobscript a --mql files from {dataset}", "\"from\" belongs to no option")]
    [InlineData("justin simple-workflow --mql 'files from {dataset}'", "--jobscript is missing")]
    [InlineData("justin simple-workflow --jobscript a --mql '{dataset} {skip}'", "has to say skip {skip}")]
    [InlineData("justin simple-workflow --jobscript a --mql 'files from {dataset} limit={limit}'", "has to say limit {limit}")]
    [InlineData("justin simple-workflow --jobscript a --mql '{dataset}' --gpu=1", "--gpu takes no value")]
    [InlineData("justin simple-workflow --jobscript a --mql '{dataset}' {env:MORE}", "belongs to no option")]
    [InlineData("justin simple-workflow --jobscript a --mql '{dataset}' --{campaign}=x", "write the name of an option in full")]
    [InlineData("justin simple-workflow --jobscript a --mql '{dataset}' --mql '{dataset}'", "--mql stands there twice")]
    public void Nothing_else_than_a_whole_simple_workflow_is_written(string typed, string refusal) =>
        Assert.Contains(refusal, Templates.Options(typed, step: StepRuns.Tests), StringComparison.Ordinal);

    [Theory]
    [InlineData("x$ ", " —jobscript a ––mql “files from {dataset} skip {skip} limit {limit}” –scope s")]
    [InlineData("", " -jobscript 'a' --mql='files from {dataset} skip {skip} limit {limit}' - scope s")]
    [InlineData("$ ", "\t--jobscript\\\n a --mql ‘files from {dataset} skip {skip} limit {limit}’ --scope \"s\"\n")]
    [InlineData("\n", " --jobscript \\a --mql files\\ from\\ {dataset}' 'skip\\ {skip}\" limit {limit}\" --scope s")]
    public void What_phones_and_slides_make_of_a_command_is_understood(string before, string after) => Assert.Equal(
        $"--jobscript a --mql 'files from {Templates.Input} skip 6000 limit 1000' --scope s",
        Templates.Options($"{before}justin simple-workflow{after}"));

    [Theory]
    [InlineData("*a?[b]!", "'*a?[b]!'")]
    [InlineData("'$HOME'", "'$HOME'")]
    [InlineData("\\$HOME", "'$HOME'")]
    [InlineData("\"a \\$ \\\" \\\\ \\x 'b'\"", "'a $ \" \\ \\x '\\''b'\\'''")]
    [InlineData("\\{skip}", "'{skip}'")]
    [InlineData("a~b#c", "'a~b#c'")]
    [InlineData("=ls", "'=ls'")]
    [InlineData("'(a; b | c)'", "'(a; b | c)'")]
    [InlineData("λ/é", "'λ/é'")]
    [InlineData("{env:A}{env:B}x", "\"$A\"\"$B\"x")]
    [InlineData("''{env:A}''", "\"$A\"")]
    public void What_it_means_is_quoted_anew(string typed, string written) => Assert.EndsWith(
        $"--description {written}", Templates.After($"--description {typed}"), StringComparison.Ordinal);

    [Fact]
    public void A_template_is_read_once_for_all_of_its_rows()
    {
        var rows = Enumerable.Range(1, 10_000).Select(number => Templates.Row(number, number * 10L, 10)).ToArray();

        var commands = PlanCommands.Of("c", Templates.Dataset(Templates.Lbl2), rows, StepRuns.Production).Commands;

        Assert.Equal(10_000, commands.Count(command => command.Refusal is null));
    }
}
