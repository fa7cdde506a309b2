using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class PlanCommandsTests
{
    [Fact]
    public void The_tutorials_template_gives_the_tutorials_command() => Assert.Equal(
        """
        --jobscript dec2023.jobscript --env DETPROD=HD --env INPUT_TAR_DIR_LOCAL="$INPUT_TAR_DIR_LOCAL"
        """ + " "
        + $"--mql 'files from {Templates.Input} skip 6000 limit 1000' --rss-mb 4000 --max-distance 30 --scope fardet-hd "
        + "--output-pattern '*reco2.root:fardet-hd-reco2_skip6000' "
        + "--output-pattern '*reco2_ana.root:fardet-hd-reco2ana_skip6000'",
        Templates.Options(Templates.Lbl2));

    [Theory]
    [InlineData("limit {limit}", "")]
    [InlineData("LIMIT  {limit}", "")]
    [InlineData("limit {limit} ordered", " ordered")]
    public void A_row_to_the_end_has_no_limit(string typed, string query) => Assert.Contains(
        $"--mql 'files from {Templates.Input} skip 17000{query}' ",
        Templates.Options(
            $"justin simple-workflow --jobscript a --mql 'files from {{dataset}} skip {{skip}} {typed}' --scope s",
            Templates.Row(skip: 17_000, limit: null)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("all_skip{skip}_limit{limit}", "all_skip17000_end")]
    [InlineData("{skip}_{limit}", "17000_end")]
    public void The_name_of_a_row_to_the_end_says_so(string typed, string name) => Assert.EndsWith(
        $"--description {name}",
        Templates.After($"--description {typed}", Templates.Row(skip: 17_000, limit: null)),
        StringComparison.Ordinal);

    [Fact]
    public void Campaign_and_row_can_be_named_and_only_justIN_knows_the_workflow() => Assert.EndsWith(
        "--scope s --description 'fd-mc-2024a row 2' --output-pattern '*_ana.root:x_${JUSTIN_WORKFLOW_ID}_ana'",
        Templates.Options(
            Templates.Short + " --scope s --description '{campaign} row {row}' --output-pattern *_ana.root:{output}",
            Templates.Row(output: "x_{workflow}_{type}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("--scope fardet-hd", "--scope usertests")]
    [InlineData("--scope=fardet-hd", "--scope usertests")]
    [InlineData("--sc fardet-hd", "--scope usertests")]
    [InlineData("—scope fardet-hd", "--scope usertests")]
    [InlineData("– scope fardet-hd", "--scope usertests")]
    [InlineData("--scope {env:SCOPE} --gpu", "--scope usertests --gpu")]
    [InlineData("--gpu", "--gpu --scope usertests")]
    [InlineData("--scope UserTests", "--scope usertests")]
    public void In_a_step_of_tests_the_scope_is_usertests_whatever_the_template_says(string typed, string written) =>
        Assert.EndsWith(
            $"limit 1000' {written}",
            Templates.Options($"{Templates.Short} {typed}", step: StepRuns.Tests),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("--scope usertests", "The scope usertests is for tests")]
    [InlineData("--scope=USERTESTS", "The scope usertests is for tests")]
    [InlineData("--scop 'usertests '", "The scope usertests is for tests")]
    [InlineData("", "without it justIN takes usertests")]
    [InlineData("--scope {env:SCOPE}", "--scope is to be written out")]
    [InlineData("--scope fardet-{row}", "--scope is to be written out")]
    [InlineData("--scope a --scope=b", "--scope stands there twice")]
    public void A_production_never_has_the_scope_of_tests(string typed, string refusal)
    {
        foreach (var step in new[] { StepRuns.Validation, StepRuns.Production })
            Assert.Contains(refusal, Templates.Options($"{Templates.Short} {typed}", step: step), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_may_run_there_is_no_command() => Assert.Contains(
        "Nothing runs in justIN in this step",
        Templates.Options(Templates.Lbl2, step: StepRuns.Nothing),
        StringComparison.Ordinal);

    [Fact]
    public void A_dropped_row_has_no_command() => Assert.Equal(
        "The row was taken out of the plan.", Templates.Options(Templates.Lbl2, Templates.Row() with { Dropped = true }));

    [Theory]
    [InlineData("ns:a b", "is no dataset of MetaCat")]
    [InlineData("ns:a\nskip", "is no dataset of MetaCat")]
    [InlineData("ns:a skip 0", "is no dataset of MetaCat")]
    [InlineData("ns:$(reboot)", "is no dataset of MetaCat")]
    [InlineData("-rf:a", "is no dataset of MetaCat")]
    [InlineData("no-namespace", "is no dataset of MetaCat")]
    public void A_dataset_that_would_change_the_query_is_refused(string name, string refusal) => Assert.Contains(
        refusal, Templates.Command(Templates.Lbl2, input: name).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("{type", "is no dataset that Rucio takes")]
    [InlineData("a b", "is no dataset that Rucio takes")]
    [InlineData("$(reboot)", "is no dataset that Rucio takes")]
    [InlineData("'; reboot; '", "is no dataset that Rucio takes")]
    [InlineData("a\n", "is no dataset that Rucio takes")]
    [InlineData("ns:a", "is no dataset that Rucio takes")]
    [InlineData("a_{typ}", "did you mean {type}?")]
    [InlineData("a_{number}", "There are {type}, {workflow}.")]
    [InlineData("a_{workflows}", "did you mean {workflow}?")]
    public void An_output_that_justIN_would_refuse_is_refused(string output, string refusal) => Assert.Contains(
        refusal, Templates.Options(Templates.Lbl2, Templates.Row(output: output)), StringComparison.Ordinal);

    [Theory]
    [InlineData("--output-pattern *.root:{output}", "No {type} for")]
    [InlineData("--output-pattern {output}", "No {type} for")]
    [InlineData("--description {output}", "No {type} for")]
    public void A_type_that_no_pattern_says_is_asked_for(string typed, string refusal) =>
        Assert.Contains(refusal, Templates.After(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("*reco2.root", "reco2")]
    [InlineData("*reco2_ana.root", "reco2ana")]
    [InlineData("*_stage1_hist.tar.gz", "stage1histtar")]
    public void The_type_is_what_a_pattern_says(string pattern, string type) => Assert.EndsWith(
        $"'{pattern}:x_{type}'",
        Templates.After($"--output-pattern {pattern}:{{output}}", Templates.Row(output: "x_{type}")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("--max-distance far", "--max-distance far: write a distance from 0")]
    [InlineData("--max-distance 101", "--max-distance 101: write a distance from 0")]
    [InlineData("--rss-mib 4GB", "--rss-mb 4GB: write a number of MiB")]
    [InlineData("--wall-seconds 1.5", "--wall-seconds 1.5: write a whole number")]
    [InlineData("--lifetime-days 0", "--lifetime-days 0: write a whole number")]
    [InlineData("--env DETPROD", "write NAME=VALUE")]
    [InlineData("--env {env:HOME}", "write NAME=VALUE")]
    [InlineData("--env A-B=1", "write NAME=VALUE")]
    [InlineData("--env A=1 --env A={env:B}", "--env A stands there twice")]
    [InlineData("--output-pattern '*reco[12].root:x'", "is no file pattern for justIN")]
    [InlineData("--description ''", "--description has an empty value")]
    [InlineData("--url https://elsewhere.example", "would send your justIN session elsewhere")]
    [InlineData("--ur https://elsewhere.example", "would send your justIN session elsewhere")]
    [InlineData("--monte-carlo 500", "takes none")]
    public void What_justIN_would_refuse_is_refused_before(string typed, string refusal) =>
        Assert.Contains(refusal, Templates.After(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("--max-distance 0")]
    [InlineData("--rss-mb 4000.5")]
    [InlineData("--env A= --env B={env:B} --env A2=x=y")]
    [InlineData("--output-pattern '*.log:https://fndcadoor.fnal.gov:2880/scratch/logs'")]
    [InlineData("--output-pattern '*.log'")]
    [InlineData("--output-pattern '*.log:x_$JUSTIN_WORKFLOW_ID'")]
    public void What_justIN_takes_is_written(string typed) =>
        Assert.Null(Templates.Command($"{Templates.Short} --scope s {typed}").Refusal);

    [Fact]
    public void What_may_be_wrong_is_noted() => Assert.Collection(
        PlanCommands.Of("c", Templates.Dataset(Templates.Lbl2 + " --rss-gb 4"), [], StepRuns.Production).Notes,
        note => Assert.Contains("knew no --rss-gb; the nearest is --rss-mb", note, StringComparison.Ordinal),
        note => Assert.Contains("does not say ordered", note, StringComparison.Ordinal),
        note => Assert.Contains("no --lifetime-days", note, StringComparison.Ordinal));

    [Theory]
    [InlineData(6000, 1000L, "'files from {dataset}'", "does not say skip {skip}")]
    [InlineData(0, 1000L, "'files from {dataset} skip {skip}'", "does not say limit {limit}")]
    [InlineData(-1, 1000L, "'files from {dataset} skip {skip} limit {limit}'", "no number of files")]
    [InlineData(0, 0L, "'files from {dataset} skip {skip} limit {limit}'", "no number of files")]
    [InlineData(0, null, "'files from {dataset}'", null)]
    public void A_row_takes_its_own_files_only(long skip, long? limit, string query, string? refusal)
    {
        var template = $"justin simple-workflow --scope s --jobscript a --mql {query}";

        var said = Templates.Command(template, Templates.Row(2, skip, limit)).Refusal;

        if (refusal is null)
            Assert.Null(said);
        else
            Assert.Contains(refusal, said, StringComparison.Ordinal);
    }
}
