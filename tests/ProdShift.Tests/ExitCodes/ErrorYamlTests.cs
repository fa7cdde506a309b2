using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.ExitCodes;
using ProdShift.ExitCodes;
using ProdShift.Playbook;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.ExitCodes;

public sealed class ErrorYamlTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("prodshift-playbook-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void The_playbook_with_an_edit() => Golden.Check(ErrorYaml.Write(
        new ErrorCatalogue(
            new(
                "dune",
                [Entry(65, "art: \"exception\" #1"), new(new(69, 71), "a range", "", ErrorCategory.Site, "", "", "S")],
                [
                    new(
                        "five",
                        5,
                        [new("stage", 2, [new("01", "gen"), new("02", "reco", ErrorCategory.Data)]), new("error", 3, [])],
                        "S"),
                ]),
            [Entry(77, "edited") with { Origin = ErrorOrigin.Edited }]),
        "DUNE exit codes",
        builtIn: false));

    [Fact]
    public void Nothing_but_what_is_built_in_is_an_empty_list_that_can_be_read()
    {
        var (list, errors) = Read(ErrorYaml.Write(ErrorCatalogue.BuiltIn, "T", builtIn: false));

        Assert.Empty(errors);
        Assert.Empty(list!.Entries);
    }

    [Fact]
    public void What_is_shipped_and_built_in_comes_back_as_it_was()
    {
        var dune = PlaybookReader.Read(new PlaybookOptions().FullDirectory).ExitCodes.Single(list => list.Name == "dune");
        var catalogue = new ErrorCatalogue(dune, []);

        var (list, errors) = Read(ErrorYaml.Write(catalogue, "T", builtIn: true));

        Assert.Empty(errors);
        Assert.Equal(catalogue.Entries.Select(entry => entry with { Origin = ErrorOrigin.Playbook }), list!.Entries);
        Assert.Equal(catalogue.Schemes.Select(scheme => scheme.Name), list.Schemes.Select(scheme => scheme.Name));
    }

    [Fact]
    public void Whatever_people_typed_can_be_read_back()
    {
        var typed =
            from text in ArbMap.Default.GeneratorFor<string>()
            let line = ErrorText.OneLine(string.Concat((text ?? "").EnumerateRunes()))
            where line.Length is > 0 and <= ErrorEntry.LongestName
            select line;

        Prop.ForAll(typed.ToArbitrary(), line =>
        {
            var entry = new ErrorEntry(CodeRange.One(5), line, line, ErrorCategory.Data, line, line, line);
            var yaml = ErrorYaml.Write(new ErrorCatalogue(new("dune", [entry], []), []), line, builtIn: false);
            var (list, errors) = Read(yaml);
            return errors.Count == 0 && list!.Entries.Single() == entry;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Theory]
    [InlineData("\u2028 \u0085 \ue000 x")]
    [InlineData("yes")]
    [InlineData("~")]
    [InlineData("- a: b # c")]
    [InlineData("\\ \" ' \\u0041 😀 é")]
    public void Awkward_texts_come_back(string text)
    {
        var entry = new ErrorEntry(CodeRange.One(5), ErrorText.OneLine(text), "", ErrorCategory.Data, "", "", "S");

        var (list, _) = Read(ErrorYaml.Write(new ErrorCatalogue(new("dune", [entry], []), []), "T", builtIn: false));

        Assert.Equal(entry, list!.Entries.Single());
    }

    private static ErrorEntry Entry(int code, string name) =>
        new(CodeRange.One(code), name, "What happened.", ErrorCategory.Software, "Look.", "Tell Bo.", "S");

    private (ErrorList? List, IReadOnlyList<PlaybookError> Errors) Read(string yaml)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_directory, "dune")).FullName, "errors.yaml");
        File.WriteAllText(file, yaml);
        var errors = new List<PlaybookError>();
        return (ErrorsReader.Read(file, errors), errors);
    }
}
