using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class RequestItemTests
{
    public static TheoryData<string> Ids => [.. RequestItems.All.Select(item => item.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Its_own_example_is_right(string id)
    {
        var item = RequestItems.Find(id.ToUpperInvariant())!;

        Assert.IsType<RequestParse.Good>(item.Parse(item.Example));
        Assert.IsType<RequestParse.Good>(item.Parse(item.Example.Split('\n')[0]));
    }

    [Theory]
    [InlineData("code-version", "  dunesw v09_91_02d01\r\n", "dunesw v09_91_02d01")]
    [InlineData(
        "workflow",
        "gen: prodgenie_nu.fcl, 50 events/job\n\n- reco | reco.fcl | 1k",
        "gen, prodgenie_nu.fcl, 50\nreco, reco.fcl, 1,000")]
    [InlineData("workflow", "g4\tg4.fcl,10 events per job", null)]
    [InlineData("workflow", "g4;\tg4.fcl;\t10 per job", "g4, g4.fcl, 10")]
    [InlineData("validation", "10,000 events\nof <nu>", "10,000 events\nof <nu>")]
    [InlineData("tape", "reco, 100k, 1 GB", "reco, 100,000, 1 GB")]
    [InlineData("tape", "reco: 100k files of 1 GB each = 100 TB", "reco, 100,000, 1 GB, 100 TB")]
    [InlineData("tape", "reco, 100,000 × 0.5GB, total 50TB", "reco, 100,000, 500 MB, 50 TB")]
    [InlineData("tape", "reco 2, 100k files, 1 GB, 100 TB total", "reco 2, 100,000, 1 GB, 100 TB")]
    [InlineData(
        "resources",
        "storage: 120 TB; cpu 2.5M hours, memory=4GB",
        "cpu: 2,500,000 hours\nmemory: 4 GB\nstorage: 120 TB")]
    [InlineData(
        "resources",
        "CPU: 500 kHS23 hours\nRAM: 4 GB\ndisk: 1,200 TB",
        "cpu: 500 kHS23 hours\nmemory: 4 GB\nstorage: 1.2 PB")]
    [InlineData("resources", "cpu: 30 months, memory: 4 GB, storage: 1 TB", "cpu: 30 months\nmemory: 4 GB\nstorage: 1 TB")]
    [InlineData("samples", "nu fhc\n2) anu rhc\n* run 5141", "1. nu fhc\n2. anu rhc\n3. run 5141")]
    [InlineData("events", "nu fhc: 1.5M\nns:name, 100,000 events", "nu fhc: 1,500,000\nns:name: 100,000")]
    [InlineData("datasets", "fardet-hd:reco2_{type}\n\nother", "fardet-hd:reco2_{type}\nother")]
    public void An_item_is_read_and_written_in_one_way(string id, string text, string? expected)
    {
        var parsed = RequestItems.Find(id)!.Parse(text);

        Assert.Equal(expected, (parsed as RequestParse.Good)?.Value.Render());
    }

    [Theory]
    [InlineData("code-version", "develop", 1, "names no tagged version")]
    [InlineData("code-version", " \n ", 1, "nothing here")]
    [InlineData("workflow", "gen, a.fcl, 50\nreco, b.fcl", 2, "For example: gen, prodgenie")]
    [InlineData("workflow", "gen, a.fcl, 0", 1, "cannot be read")]
    [InlineData("workflow", "gen, a.fcl, 99999999999999999999", 1, "cannot be read")]
    [InlineData("tape", "reco, 100k, 1 GB\n\nana, 100k, 1", 3, "For example: reco, 100k, 1 GB, 100 TB")]
    [InlineData("tape", "reco, 100.000, 1 GB", 1, "write 100,000 or 100k")]
    [InlineData("tape", "reco, 100k, 2000 PB", 1, "cannot be read")]
    [InlineData("resources", "cpu: 2.5M hours\nmemory: 4", 2, "\"4\" is no size: use kB, MB, GB, TB or PB")]
    [InlineData("resources", "cpu: many\nmemory: 4 GB", 1, "\"many\" is no amount of CPU")]
    [InlineData("resources", "cpu: 5 hours", 1, "no memory and no storage")]
    [InlineData("resources", "cpu: 5 hours\ncpu: 6 hours", 2, "The cpu stands there twice")]
    [InlineData("resources", "gpu: 5 hours", 1, "\"gpu: 5 hours\" is not cpu, memory or storage")]
    [InlineData("events", "nu fhc 100k", 1, "For example: nu fhc: 1.5M")]
    [InlineData("events", "nu fhc: 1.5", 1, "cannot be read")]
    [InlineData("datasets", "ns:a\nns: b", 2, "\"ns: b\" cannot be read")]
    [InlineData("samples", "nu\u202Efhc", 1, "a character that cannot be shown")]
    [InlineData("samples", "nu\u0000", 1, "a character that cannot be shown")]
    public void What_cannot_be_read_is_told_with_its_line_and_what_would_be_right(string id, string text, int line, string words)
    {
        var wrong = Assert.IsType<RequestParse.Wrong>(RequestItems.Find(id)!.Parse(text));

        Assert.Equal(line, wrong.Line);
        Assert.Contains(words, wrong.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_001, 1, "3001 characters")]
    [InlineData(301, 1, "too long")]
    [InlineData(3_000, 10, null)]
    public void Texts_are_kept_up_to_what_a_field_of_Slack_takes(int characters, int lines, string? words)
    {
        var text = string.Join('\n', Enumerable.Repeat(new string('x', (characters / lines) - 1), lines));
        if (lines == 1)
            text += "x";

        var parsed = RequestItems.Validation.Parse(text);

        Assert.Contains(words ?? "", (parsed as RequestParse.Wrong)?.Words ?? "", StringComparison.Ordinal);
        Assert.Equal(words is null, parsed is RequestParse.Good);
    }

    [Fact]
    public void A_hundred_lines_are_kept() => Assert.Equal(
        101, Assert.IsType<RequestParse.Wrong>(RequestItems.Datasets.Parse(string.Join('\n', Enumerable.Range(0, 101)))).Line);

    [Fact]
    public void Whatever_a_value_holds_it_is_read_back_as_it_was() => Prop.ForAll(Values.ToArbitrary(), given =>
    {
        var (item, value) = given;
        return item.Parse(value.Render()) is RequestParse.Good again && again.Value.Render() == value.Render()
            && Parts(again.Value).SequenceEqual(Parts(value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_at_all_makes_a_parser_fail() => Prop.ForAll<NonNull<string>>(text => RequestItems.All.All(item =>
        item.Parse(text.Get) switch
        {
            RequestParse.Good good => item.Parse(good.Value.Render()) is RequestParse.Good again
                && again.Value.Render() == good.Value.Render(),
            RequestParse.Wrong wrong => wrong.Line >= 1 && wrong.What.Length > 0 && wrong.Right.Length > 0,
            _ => false,
        })).QuickCheckThrowOnFailure();

    private static Gen<(RequestItem Item, RequestValue Value)> Values => Gen.OneOf(
        Some(Steps, RequestItems.Workflow, steps => new ProcessingWorkflow(steps)),
        Some(Outputs, RequestItems.Tape, outputs => new TapeOutputs(outputs)),
        Some(Names, RequestItems.Samples, names => new SampleList(names)),
        Some(Counts, RequestItems.Events, counts => new EventCounts(counts)),
        Some(Words, RequestItems.Datasets, names => new DatasetList(names)),
        from cpu in Gen.Choose(1, 1_000_000)
        from unit in Gen.Elements("hours", "HS23 hours", "core-hours", "GPU hours", "months")
        from memory in Sizes
        from storage in Sizes
        select (RequestItems.Resources, (RequestValue)new Resources(cpu / 8m, unit, memory, storage)));

    private static Gen<(RequestItem Item, RequestValue Value)> Some<T>(
        Gen<T> one, RequestItem item, Func<IReadOnlyList<T>, RequestValue> value) =>
        from all in Gen.NonEmptyListOf(one) select (item, value([.. all.Take(20)]));

    private static Gen<string> Words => Gen.Elements("reco", "reco2:ana", "nu_fhc", "1x2x6", "ns:x{type}", "run-5141");

    private static Gen<string> Names => from one in Words from other in Words select $"{one} {other}";

    private static Gen<DataSize> Sizes => from bytes in Gen.Choose(1, int.MaxValue) select new DataSize(bytes * 1_000m);

    private static Gen<SampleEvents> Counts =>
        from name in Names from n in Gen.Choose(1, int.MaxValue) select new SampleEvents(name, n);

    private static Gen<ProcessingStep> Steps =>
        from name in Names from fcl in Words from n in Gen.Choose(1, int.MaxValue) select new ProcessingStep(name, fcl, n);

    private static Gen<TapeOutput> Outputs =>
        from name in Names
        from files in Gen.Choose(1, int.MaxValue)
        from size in Sizes
        from stated in Gen.Elements(true, false)
        from total in Sizes
        select new TapeOutput(name, files, size, stated ? total : null);

    private static IEnumerable<object> Parts(RequestValue value) => value switch
    {
        ProcessingWorkflow workflow => workflow.Steps,
        TapeOutputs tape => tape.Outputs,
        SampleList samples => samples.Samples,
        EventCounts events => events.Counts,
        DatasetList datasets => datasets.Datasets,
        _ => [value],
    };
}
