using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans.Requests;

namespace ProdShift.Tests.Campaigns.Plans;

public class PlanRequestTests
{
    [Fact]
    public void Add_takes_its_options_in_any_order_and_a_command_as_it_stands()
    {
        var add = Assert.IsType<PlanRequest.Add>(PlanRequest.Parse(
            "add fd —total 20,784 --dataset higuera:fardet-hd --per-workflow=5000 --first 100 --phase validation "
            + "--output out_skip{skip} --command justin simple-workflow --mql \"files from {dataset}\" --scope fardet-hd"));

        Assert.Equal("fd", add.Name);
        Assert.Equal(
            new(
                "higuera:fardet-hd",
                20_784,
                5_000,
                100,
                StepRuns.Validation,
                "out_skip{skip}",
                "justin simple-workflow --mql \"files from {dataset}\" --scope fardet-hd"),
            add.Wish);
    }

    [Fact]
    public void Set_takes_rows_with_blanks_in_them_and_values_of_many_words()
    {
        var set = Assert.IsType<PlanRequest.Set>(
            PlanRequest.Parse("set fd rows 1-50, 53 --state Finished --notes “9 failed files” --missing 3 --workflow 7"));
        var drop = Assert.IsType<PlanRequest.Set>(PlanRequest.Parse("set fd failed drop"));
        var clear = Assert.IsType<PlanRequest.Set>(PlanRequest.Parse("set fd 1 --notes - --missing - --workflow -"));

        Assert.Equal(("fd", "1-50, 53"), (set.Name, set.Rows.ToString()));
        Assert.Equal(("Finished", "9 failed files", 3), (set.Edit.State, set.Edit.Notes, set.Edit.MissingReplicas));
        Assert.Equal([7], set.Edit.Workflows);
        Assert.Equal((true, "failed"), (drop.Edit.Dropped, drop.Rows.ToString()));
        Assert.Equal(("", -1, 0), (clear.Edit.Notes, clear.Edit.MissingReplicas, clear.Edit.Workflows?.Count));
    }

    [Theory]
    [InlineData("", PlanWindow.Add, null)]
    [InlineData("add", PlanWindow.Add, null)]
    [InlineData("add fd", PlanWindow.Add, "fd")]
    [InlineData("set", PlanWindow.Set, null)]
    [InlineData("set fd", PlanWindow.Set, "fd")]
    [InlineData("import", PlanWindow.Import, null)]
    [InlineData("IMPORT fd", PlanWindow.Import, "fd")]
    public void Without_arguments_a_window_opens(string text, PlanWindow kind, string? name) =>
        Assert.Equal(new PlanRequest.Window(kind, name), PlanRequest.Parse(text));

    [Theory]
    [InlineData("show fd", "")]
    [InlineData("show fd rows 1-50", "1-50")]
    [InlineData("show fd open", "open")]
    [InlineData("show fd higuera:fardet", "higuera:fardet")]
    public void Show_takes_a_filter(string text, string filter) =>
        Assert.Equal(new PlanRequest.Show("fd", filter), PlanRequest.Parse(text));

    [Theory]
    [InlineData("shwo fd", "There is no \"shwo\"")]
    [InlineData("show", "Say which campaign")]
    [InlineData("undo fd 3", "Say which campaign")]
    [InlineData("import fd a,b,c", "into the window")]
    [InlineData("add fd --total 5", "Say the input dataset")]
    [InlineData("add fd --dataset a:b", "Say how many files it has")]
    [InlineData("add fd --dataset a:b --total 5", "how many files each workflow takes")]
    [InlineData("add fd --dataset a:b --total 5 --per-workflow 1 --first x", "not \"x\"")]
    [InlineData("add fd --dataset a:b --total 5 --per-workflow 1 --phase later", "tests, validation or production")]
    [InlineData("add fd --dataset a:b --total 5 --per-workflow 1 --output {tpye}", "not {tpye}")]
    [InlineData("add fd --datset a:b", "There is no option --datset")]
    [InlineData("add fd --total 1 --total 2", "stands there twice")]
    [InlineData("set fd 1-50", "Say what to change")]
    [InlineData("set fd some-rows-7 drop", "names no rows")]
    [InlineData("set fd 1 --workflow abc", "no workflow id")]
    [InlineData("set fd 1 --workflow 1-99999999", "no workflow id")]
    [InlineData("set fd 1 --missing many", "Missing replicas are a number")]
    [InlineData("set fd 1 --state", "--state needs a value")]
    [InlineData("commands fd 1-x", "names no rows")]
    public void What_is_wrong_is_said(string text, string words) =>
        Assert.Contains(words, Assert.IsType<PlanRequest.Wrong>(PlanRequest.Parse(text)).What, StringComparison.Ordinal);

    [Theory]
    [InlineData("20784", 20_784)]
    [InlineData("20,784", 20_784)]
    [InlineData("20.784", 20_784)]
    [InlineData("20 784", 20_784)]
    [InlineData("20\u202f784", 20_784)]
    [InlineData("20'784", 20_784)]
    [InlineData("1,020,784", 1_020_784)]
    [InlineData("5000.0", 5_000)]
    [InlineData("1,234.00", 1_234)]
    [InlineData("-1", -1)]
    [InlineData("\u22121", -1)]
    [InlineData("20,78", null)]
    [InlineData("2078,4", null)]
    [InlineData("1,020.784", null)]
    [InlineData("-2", null)]
    [InlineData("1e5", null)]
    [InlineData("0x10", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("", null)]
    public void Numbers_are_read_as_spreadsheets_write_them(string text, int? number) =>
        Assert.Equal(number, Core.Campaigns.Plans.Sheets.SheetNumber.Read(text));
}
