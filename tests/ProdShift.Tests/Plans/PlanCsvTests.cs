using System.Text;
using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Sheets;
using ProdShift.Core.Reports;
using ProdShift.Plans;
using ProdShift.Tests.Campaigns.Plans;

namespace ProdShift.Tests.Plans;

public class PlanCsvTests
{
    /// <summary>The LBL2 table as the tutorial has it, tabs and all.</summary>
    private const string Lbl2 =
        "Input Dataset -- HD, nu\t\tTotal Files: 20784\t\t\t\t\t\t\t\n"
        + "HD, nu, FHC\tOutput Dataset Template\tSkip\tLimit\tRemaining\tWorkflow ID\tState\tMissing Replicas\t\tNotes\n"
        + "\tfardet-hd-{type}_ritm1780305_nu_fhc_skip0_limit6000_1650\t0\t6000\t14784\t1650\tFinished\t\t\tNeeds triage\n"
        + "\tfardet-hd-{type}_ritm1780305_nu_fhc_skip6000_limit1000_1638\t6000\t1000\t13784\t1638\tFinished\t\t\tWas 1513\n"
        + "\tfardet-hd-{type}_ritm1780305_nu_fhc_skip7000_limit5000_1630\t7000\t5000\t8784\t1630\tFinished\t\t\t308 failed\n"
        + "\tfardet-hd-{type}_ritm1780305_nu_fhc_skip12000_limit5000_1631\t12000\t5000\t3784\t1631\tFinished\t\t\t257 failed\n"
        + "\tfardet-hd-{type}_ritm1780305_nu_fhc_skip17000_end_1632\t17000\t-1\t0\t1632\tFinished\t\t\t9 failed\n";

    private const string Head = "Input Dataset,Total Files,Skip,Limit\n";

    [Fact]
    public void The_LBL2_table_is_read_as_the_tutorial_has_it()
    {
        var plan = Imported(PlanCsv.Read(Encoding.UTF8.GetBytes(Lbl2), new(PlanRows.Dataset)));

        var dataset = Assert.Single(plan.Datasets);
        Assert.Equal((PlanRows.Dataset, 20_784, StepRuns.Production), (dataset.Name, dataset.TotalFiles, dataset.Phase));
        Assert.Equal([14784, 13784, 8784, 3784, 0], dataset.Rows.Select(row => row.Remaining(dataset.TotalFiles)));
        Assert.Equal([1650, 1638, 1630, 1631, 1632], dataset.Rows.Select(row => row.Workflow));
        Assert.Equal(("Finished", "Was 1513"), (dataset.Rows[1].State, dataset.Rows[1].Notes));
        Assert.Null(dataset.Rows[4].Limit);
    }

    [Fact]
    public void Without_a_better_name_the_title_names_the_dataset() =>
        Assert.Equal("HD, nu", Assert.Single(Imported(Read(Lbl2)).Datasets).Name);

    [Fact]
    public void Several_tables_one_after_the_other_are_several_datasets()
    {
        var other = Lbl2.Replace("HD, nu", "HD, anu", StringComparison.Ordinal).Replace("16", "26", StringComparison.Ordinal);
        var plan = Imported(Read(Lbl2 + "\n\n" + other));

        Assert.Equal(["HD, nu", "HD, anu"], plan.Datasets.Select(dataset => dataset.Name));
        Assert.Equal(10, plan.Rows.Count());
    }

    [Theory]
    [InlineData(Head + "a:b,100,0,60\na:b,100,60,-1\n")]
    [InlineData("Input Dataset;Total Files;Skip;Limit\r\na:b;100;0;60\r\na:b;100;60;-1\r\n")]
    [InlineData("Input Dataset\tTotal Files\tSkip\tLimit\na:b\t100\t0\t60\n\t\t60\tend")]
    [InlineData("Input Dataset|Total Files|Skip|Limit\na:b|100|0|60\na:b|100|60|-1\n")]
    [InlineData("\uFEFFInput Dataset,Total Files,Skip,Limit\na:b,100,0,60\na:b,100,60,-1\n")]
    [InlineData("sep=;\nInput Dataset;Total Files;Skip;Limit\na:b;100;0;60\n;;60;-1\n")]
    [InlineData("input_dataset,TOTAL-FILES, skip ,LIMIT\na:b,100,0,60\na:b,100,60,-1\n")]
    [InlineData("Limit,Skip,Dataset,Total,Whatever\n60,0,a:b,100,x\n-1,60,a:b,100,y\n")]
    [InlineData("\"Dataset\",\"Total\",\"Skip\",\"Limit\"\n\"a:b\",\"100\",\"0\",\"60\"\n\"a:b\",\"100\",\"60\",\"-1\"\n")]
    [InlineData(Head + "\n\na:b,100,0,60\n,,,\na:b,100,60,-1\n\n")]
    [InlineData("Input Dataset,Total Files,Skip,Limit\ra:b,100,0,60\ra:b,100,60,-1\r")]
    [InlineData(Head + "a:b,100,0.0,60.0\na:b,100,60.0,-1\n")]
    [InlineData(Head + "a:b,100,0,60,,,,,\na:b,100,60,-1,,,\n")]
    [InlineData("A plan of ours\nInput Dataset: a:b,Total Files: 100\nSkip,Limit\n0,60\n60,-1\n", "Line 1: above the rows")]
    [InlineData("Input Dataset: a:b,Total Files: 100\nSkip,Limit\n0,60\n60,-1\n")]
    [InlineData("Input Dataset -- a:b,,Total Files: 100\nPhase: production\nx,Skip,Limit\n,0,60\n,60,-1\n")]
    [InlineData("Input Dataset,Total Files,Skip,Limit,Notes\na:b,100,0,60,Total files: 300\na:b,100,60,-1,\"skip\nlimit\"\n")]
    [InlineData(Head + "a:b,100,60,-1\na:b,100,0,60\n", "Line 3: its skip 0 comes after 60 (line 2)")]
    [InlineData(Head + "a:b,100,0,60\na:b,200,60,-1\n", "has 200 files here, and 100 further up")]
    [InlineData(Head + "a:b,100,0,60\na:b,100,50,-1\n", "Rows 1 and 2 both take files 51 to 60")]
    [InlineData(Head + "a:b,20784,0,20000\na:b,20784,20000,1000\n", "216 too many")]
    [InlineData("Input Dataset,Skip,Limit\na:b,0,60\na:b,60,-1\n", "How many files a:b has is not said")]
    [InlineData("Total Files,Skip,Limit\n100,0,60\n100,60,-1\n", "Line 2: the row's input dataset is not said")]
    [InlineData(Head + "a:b,100,zero,60\n", "Line 2: Skip is \"zero\": a whole number of 0 or more.")]
    [InlineData(Head + "a:b,100,,60\n", "Line 2: Skip is empty")]
    [InlineData(Head + "a:b,100,0,\n", "Line 2: Limit is empty: write -1")]
    [InlineData(Head + "a:b,100,0,0\n", "Line 2: Limit is \"0\"")]
    [InlineData(Head + "a:b,100,0,-2\n", "Line 2: Limit is \"-2\"")]
    [InlineData(Head + "a:b,100,0,99999999999999999999\n", "Line 2: Limit is")]
    [InlineData("Row,Input Dataset,Total Files,Skip,Limit\n1,a:b,100,0,60\n1,a:b,100,60,-1\n", "row 1 stands in the table twice")]
    [InlineData("Row,Input Dataset,Total Files,Skip,Limit\n2000000000,a:b,100,0,60\n", "far above the plan's highest")]
    [InlineData("Dataset,Total,Skip,Limit,Phase\na:b,100,0,-1,later\n", "Phase is \"later\": tests, validation or production")]
    [InlineData("Dataset,Total,Skip,Limit,Notes\na:b,100,0,60,\"open\na:b,100,60,-1,\n", "Line 2: a quotation mark is opened")]
    [InlineData("", "The table has no rows.")]
    [InlineData(Head, "The table has no rows.")]
    [InlineData("PK\u0003\u0004xl/workbook.xml", "a spreadsheet's own file: save it as CSV")]
    [InlineData("Skip,Limit\0\n0,-1\n", "NUL bytes")]
    [InlineData("<html><body>Sign in</body></html>", "Line 1: above the rows")]
    public void Tables_of_all_kinds(string table, string problem = "")
    {
        var decision = Decide(Read(table));

        if (problem.Length == 0)
            Assert.Equal(PlanRows.Text(new([Rows60("a:b")])), PlanRows.Text(Plain(Accepted(decision))));
        else
            Assert.Contains(problem, Words(decision), StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_16_and_Latin_1_are_read_too()
    {
        const string Table = Head + "ns:é,100,0,-1\n";

        byte[][] files =
        [
            .. new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8, Encoding.Latin1 }
                .Select(encoding => (byte[])[.. encoding.Preamble, .. encoding.GetBytes(Table)]),
        ];
        Assert.All(files, file => Assert.Equal("ns:é", Imported(PlanCsv.Read(file, new())).Datasets[0].Name));
    }

    [Fact]
    public void Hostile_texts_are_kept_as_texts()
    {
        const string Nasty = "$(rm -rf /) `id` <!channel> & \"quoted\" 'x' ; | =HYPERLINK(\"http://x\")";
        var quoted = Nasty.Replace("\"", "\"\"", StringComparison.Ordinal);
        var table = $"Dataset,Total,Skip,Limit,Output,Notes\n\"a:\"\"b\"\"\",5,0,-1,\"{quoted}\",\"a\nb\u0007\u202e\"\n";

        var plan = Imported(Read(table));

        var row = plan.Datasets[0].Rows[0];
        Assert.Equal(("a:\"b\"", Nasty, "a b"), (plan.Datasets[0].Name, row.Output, row.Notes));
        Assert.Equal(PlanRows.Text(plan), PlanRows.Text(Imported(Read(PlanCsv.Write(plan, PlanStates.None)))));
    }

    [Fact]
    public void No_cell_of_an_export_is_a_formula_and_minus_one_stays()
    {
        var row = new PlanRow(1, 0, null, "=cmd|' /C calc'!A0") { State = "@SUM(1)", Notes = "-1" };
        var written = PlanCsv.Write(new([new("+x:y", 5, StepRuns.Production, "", [row])]), PlanStates.None);

        Assert.Equal("1,'+x:y,5,production,'=cmd|' /C calc'!A0,0,-1,0,,'@SUM(1),,-1,,,", written.Split("\r\n")[1]);
    }

    [Fact]
    public void An_export_shows_what_justIN_shows()
    {
        var row = new PlanRow(1, 0, null, "") { State = "submitted", Workflow = 7 };
        var states = new PlanStates(new Dictionary<int, string> { [7] = "finished" });

        var written = PlanCsv.Write(new([new("x:y", 5, StepRuns.Production, "", [row])]), states);

        Assert.Contains(",7,finished,", written, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_hundred_thousand_rows_and_a_huge_file_are_refused_at_once()
    {
        var rows = string.Concat(Enumerable.Range(0, 100_001).Select(at => $"a:b,200000,{at},1\n"));
        var huge = new byte[PlanLimits.FileBytes + 1];

        Assert.Equal(
            "The table has more than 100,000 rows, which is the most a plan has.", Words(Decide(Read(Head + rows))));
        Assert.Contains("a plan has at most 20 MB", Words(Decide(PlanCsv.Read(huge, new()))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData("\"")]
    [InlineData("x\n")]
    [InlineData("\"\n")]
    [InlineData("0,1,2,3\n")]
    public void Ten_megabytes_of_anything_are_answered(string piece)
    {
        var file = new StringBuilder(Head);
        while (file.Length < 10_000_000)
            file.Append(piece);

        Assert.NotEmpty(Words(Decide(Read(file.ToString()))));
    }

    [Fact]
    public void What_is_written_is_read_as_it_was() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        var read = Decide(Read(PlanCsv.Write(plan, PlanStates.None)));
        return read is PlanDecision.Accepted(var after, _) && PlanRows.Text(after) == PlanRows.Text(plan);
    }).QuickCheckThrowOnFailure();

    private static readonly string[] Pieces =
        ["a", "Ω", "=", "-", "+", "@", "'", "\"", ",", ";", "|", " ", "\t", "-1", "skip", "Total Files: 3"];

    private static Gen<string> Texts =>
        from pieces in Gen.Elements(Pieces).ArrayOf()
        select OneLine.Of(string.Concat(pieces), 60);

    private static Gen<Plan> Plans =>
        from rows in Gen.Choose(1, 6).ArrayOf().Where(counts => counts.Length is > 0 and < 5)
        from texts in Texts.ArrayOf(40)
        from numbers in Gen.Choose(0, 3).ArrayOf(40)
        from exact in Gen.Elements(true, false)
        select new Plan([.. rows.Select((count, at) => Dataset(at, count, texts, numbers, exact))]);

    private static PlanDataset Dataset(int at, int count, string[] texts, int[] numbers, bool exact)
    {
        var rows = Enumerable.Range(0, count).Select(row =>
        {
            var (number, pick) = ((at * 10) + row + 1, ((at * 7) + (row * 3)) % 36);
            long? limit = row == count - 1 && !exact ? null : 10;
            return new PlanRow(number, row * 10, limit, texts[pick])
            {
                Workflow = numbers[pick] == 0 ? null : 1_000 + number,
                State = OneLine.Of(texts[pick + 1], PlanLimits.State),
                MissingReplicas = numbers[pick + 1] == 0 ? null : numbers[pick + 1],
                Notes = texts[pick + 2],
                Replaces = numbers[pick + 2] == 0 ? null : 5,
                Dropped = numbers[pick + 3] == 3,
            };
        });
        var phase = (StepRuns)(1 + (at % 3));
        return new($"{texts[at]}n{at}:x", count * 10, phase, texts[at + 1], [.. rows]);
    }

    private static PlanDraft Read(string table) => PlanCsv.Read(Encoding.UTF8.GetBytes(table), new());

    private static PlanDecision Decide(PlanDraft draft) => PlanMerge.Import(Plan.Empty, draft, PlanStates.None, 0);

    private static Plan Imported(PlanDraft draft) => Accepted(Decide(draft));

    private static Plan Accepted(PlanDecision decision) => decision is PlanDecision.Accepted(var after, _)
        ? after
        : throw new InvalidOperationException(Words(decision));

    private static string Words(PlanDecision decision) =>
        decision is PlanDecision.Refused(var problems) ? string.Join('|', problems.Select(problem => problem.Text)) : "";

    private static PlanDataset Rows60(string name) => PlanRows.Of("0+60 60+", 100, name: name);

    private static Plan Plain(Plan plan) =>
        plan.With(plan.Rows.ToDictionary(entry => entry.Row.Number, entry => entry.Row with { Notes = "" }));
}
