using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

/// <summary>The tutorial's command as a template, and rows to fill into it.</summary>
internal static class Templates
{
    public const string Input = "higuera:fardet-hd__fd_mc_2023a__mc__hit-reconstructed";

    public const string Lbl2 =
        """
        justin simple-workflow --jobscript dec2023.jobscript --env DETPROD=HD
        """ + " "
        + """
        --env INPUT_TAR_DIR_LOCAL={env:INPUT_TAR_DIR_LOCAL} --mql "files from {dataset} skip {skip} limit {limit}"
        """ + " "
        + """
        --rss-mb 4000 --max-distance 30 --scope fardet-hd --output-pattern "*reco2.root:{output}"
        """ + " "
        + """
        --output-pattern "*reco2_ana.root:{output}"
        """;

    /// <summary>The least that a command has; what is to be tested comes after it.</summary>
    public const string Short =
        "justin simple-workflow --jobscript a.jobscript --mql \"files from {dataset} skip {skip} limit {limit}\"";

    public static PlanRow Row(
        int number = 2, long skip = 6000, long? limit = 1000, string output = "fardet-hd-{type}_skip6000") =>
        new(number, skip, limit, output);

    public static PlanDataset Dataset(string template, string name = Input, params PlanRow[] rows) =>
        new(name, 20_784, StepRuns.Production, template, rows);

    public static PlanCommand Command(
        string template, PlanRow? row = null, StepRuns step = StepRuns.Production, string input = Input) =>
        Assert.Single(PlanCommands.Of("fd-mc-2024a", Dataset(template, input), [row ?? Row()], step).Commands);

    /// <summary>The same of the shortest template with a scope and what is typed after it.</summary>
    public static string After(string typed, PlanRow? row = null) => Options($"{Short} --scope s {typed}", row);

    /// <summary>The command in one line after its first two words, or why there is none.</summary>
    public static string Options(string template, PlanRow? row = null, StepRuns step = StepRuns.Production)
    {
        var command = Command(template, row, step);
        return command.Refusal ?? command.Line["justin simple-workflow ".Length..];
    }
}
