using ProdShift.Core.ExitCodes;
using ProdShift.Playbook;

namespace ProdShift.Tests.Playbook;

public sealed class ErrorsReaderTests : IDisposable
{
    private const string Top = "title: T\ncodes:\n";
    private const string Code = "  - { code: 65, name: N, category: data, source: S }\n";
    private const string Schemes = "title: T\nschemes:\n";
    private const string Field = "{ name: F, digits: 2 }";
    private readonly string _directory = Directory.CreateTempSubdirectory("prodshift-playbook-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Reads_codes_and_ranges_with_all_that_is_said_of_them()
    {
        var (list, errors) = Read(
            Top + "  - code: 65\n    name: N\n    meaning: M\n    category: Storage\n    first: F\n    again: A\n    source: S\n"
            + "  - { code: 60-70, system: pilot, name: R, category: unknown, source: S }\n");

        Assert.Empty(errors);
        Assert.Equal("dune", list!.Name);
        Assert.Equal(
            [
                new ErrorEntry(CodeRange.One(65), "N", "M", ErrorCategory.Storage, "F", "A", "S"),
                new ErrorEntry(new(60, 70), "R", "", ErrorCategory.Unknown, "", "", "S") { System = "pilot" },
            ],
            list.Entries);
    }

    [Fact]
    public void Reads_how_digits_are_split()
    {
        var (list, errors) = Read(
            Schemes + "  - name: five\n    digits: 5\n    source: S\n    fields:\n      - { name: stage, digits: 2, values: "
            + "[{ value: \"01\", name: gen }, { value: 12, name: reco, category: data }] }\n"
            + "      - { name: error, digits: 3 }\n");

        Assert.Empty(errors);
        var scheme = Assert.Single(list!.Schemes);
        Assert.Equal("stage 12 (reco), error 017", string.Join(", ", scheme.Read(12_017)!));
        Assert.Equal(ErrorCategory.Data, scheme.Fields[0].Values[1].Category);
    }

    [Theory]
    [InlineData("title: T", 1, "neither codes nor schemes are there")]
    [InlineData("codes:\n" + Code, 1, "title is missing")]
    [InlineData(Top + "  - 65", 3, "beginning with \"- code:\"")]
    [InlineData(Top + "  - { code: 0, name: N, category: data, source: S }", 3, "code \"0\" is not a code from 1 to 999999")]
    [InlineData(Top + "  - { code: 70-60, name: N, category: data, source: S }", 3, "or a range such as 70-79")]
    [InlineData(Top + "  - { code: [65], name: N, category: data, source: S }", 3, "code \"\" is not a code")]
    [InlineData(Top + "  - { name: N, category: data, source: S }", 3, "code is missing: write a code from 1")]
    [InlineData(Top + "  - { code: 65, category: data, source: S }", 3, "name is missing")]
    [InlineData(Top + "  - { code: 65, name: N, category: users, source: S }", 3, "category \"users\" is not one of unknown")]
    [InlineData(Top + "  - { code: 65, name: N, source: S }", 3, "category is missing: write one of unknown, software")]
    [InlineData(Top + "  - { code: 65, name: N, category: data }", 3, "source is missing")]
    [InlineData(Top + "  - { code: 65, name: N, category: data, source: S, what: W }", 3, "\"what\" is not known here: use code")]
    [InlineData(Top + "  - { code: 65, name: N, category: data, source: S, system: My Pilot }", 3, "system \"My Pilot\"")]
    [InlineData(Top + Code + Code, 4, "the code 65 stands on line 3 already")]
    [InlineData(
        Top + "  - { code: 60-70, name: N, category: data, source: S }\n  - { code: 70-80, name: N, category: data, source: S }",
        4,
        "the codes 70-80 overlap 60-70 on line 3")]
    [InlineData(
        Schemes + "  - { name: N, digits: 5, fields: [" + Field + "], source: S }",
        3,
        "have 2 digits together, and the scheme has 5")]
    [InlineData(Schemes + "  - { name: N, digits: 5, source: S }", 3, "have 0 digits together")]
    [InlineData(
        Schemes + "  - { name: N, digits: 9, fields: [" + Field + "], source: S }",
        3,
        "digits \"9\" is not a whole number from 2 to 6")]
    [InlineData(Schemes + "  - { name: N, digits: 2, fields: [" + Field + "] }", 3, "source is missing")]
    [InlineData(
        Schemes + "  - { name: N, digits: 2, fields: [{ name: F, digits: 2, values: [{ value: 1, name: V }] }], source: S }",
        3,
        "value \"1\" has not 2 digits")]
    [InlineData(
        Schemes + "  - { name: N, digits: 2, source: S, fields: [{ name: F, digits: 2, values: [{ value: 11, name: V }, "
        + "{ value: 11, name: W }] }] }",
        3,
        "the value 11 has a name already")]
    [InlineData(
        Schemes + "  - { name: N, digits: 2, fields: [" + Field + "], source: S }\n  - { name: M, digits: 2, fields: [" + Field
        + "], source: S }",
        4,
        "two schemes have 2 digits")]
    [InlineData("title: T\ncodes: [*x]", 2, "uses an alias")]
    public void Says_in_which_line_what_is_wrong(string yaml, int line, string what)
    {
        var (_, errors) = Read(yaml);

        var error = Assert.Single(errors);
        Assert.Equal(line, error.Line);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
        Assert.EndsWith("errors.yaml", error.File, StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_may_stand_within_a_range_and_be_another_system_s() =>
        Assert.Empty(Read(
            Top + Code + "  - { code: 60-70, name: N, category: data, source: S }\n"
            + "  - { code: 65, system: pilot, name: N, category: data, source: S }\n").Errors);

    [Fact]
    public void The_playbook_s_reader_tells_of_it_too_and_does_without_it()
    {
        File.WriteAllText(PathOf("dune", "errors.yaml"), "title: T\ncodes: none\n");
        File.WriteAllText(PathOf("dune", "path.yaml"), "title: T\n");

        var reading = PlaybookReader.Read(_directory);

        Assert.Contains(reading.Errors, error => error.ToString().EndsWith(
            "errors.yaml:2: codes is a list: begin each entry with \"- \" on a line of its own.", StringComparison.Ordinal));
        File.Delete(PathOf("dune", "errors.yaml"));
        Assert.DoesNotContain(
            PlaybookReader.Read(_directory).Errors, error => error.File.EndsWith("errors.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_shipped_for_dune_is_right_and_names_its_sources()
    {
        var reading = PlaybookReader.Read(new PlaybookOptions().FullDirectory);
        var dune = reading.ExitCodes.Single(list => list.Name == "dune");

        Assert.Empty(reading.Errors);
        Assert.Equal("art: exception", new ErrorCatalogue(dune, []).Find(65)!.Name);
        Assert.Equal(5, Assert.Single(dune.Schemes).Digits);
        Assert.All(dune.Entries, entry => Assert.All([entry.First, entry.Again, entry.Source], text => Assert.NotEmpty(text)));
    }

    private (ErrorList? List, IReadOnlyList<PlaybookError> Errors) Read(string yaml)
    {
        var file = PathOf("dune", "errors.yaml");
        File.WriteAllText(file, yaml);
        var errors = new List<PlaybookError>();
        return (ErrorsReader.Read(file, errors), errors);
    }

    private string PathOf(string folder, string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(_directory, folder)).FullName, name);
}
