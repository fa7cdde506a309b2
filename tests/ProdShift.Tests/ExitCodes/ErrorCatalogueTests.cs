using ProdShift.Core.ExitCodes;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.ExitCodes;

public class ErrorCatalogueTests
{
    private static readonly ErrorCatalogue BuiltIn = ErrorCatalogue.BuiltIn;

    [Theory]
    [InlineData(1, "general error", ErrorCategory.Software)]
    [InlineData(2, "wrong use of a shell command", ErrorCategory.Software)]
    [InlineData(126, "command cannot be run", ErrorCategory.Software)]
    [InlineData(127, "command not found", ErrorCategory.Software)]
    [InlineData(129, "killed by SIGHUP", ErrorCategory.Killed)]
    [InlineData(130, "killed by SIGINT", ErrorCategory.Killed)]
    [InlineData(132, "killed by SIGILL", ErrorCategory.Software)]
    [InlineData(134, "killed by SIGABRT", ErrorCategory.Software)]
    [InlineData(137, "killed by SIGKILL", ErrorCategory.Resources)]
    [InlineData(139, "killed by SIGSEGV", ErrorCategory.Software)]
    [InlineData(143, "killed by SIGTERM", ErrorCategory.Killed)]
    [InlineData(152, "killed by SIGXCPU", ErrorCategory.Resources)]
    [InlineData(153, "killed by SIGXFSZ", ErrorCategory.Resources)]
    [InlineData(159, "killed by SIGSYS", ErrorCategory.Software)]
    [InlineData(165, "real-time signal", ErrorCategory.Killed)]
    [InlineData(192, "real-time signal", ErrorCategory.Killed)]
    public void Knows_the_shell_s_codes(int code, string name, ErrorCategory category)
    {
        var entry = BuiltIn.Find(code)!;

        Assert.Equal((name, category, ErrorOrigin.BuiltIn), (entry.Name, entry.Category, entry.Origin));
        Assert.All([entry.Meaning, entry.First, entry.Again, entry.Source], text => Assert.NotEmpty(text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-9)]
    [InlineData(3)]
    [InlineData(65)]
    [InlineData(125)]
    [InlineData(128)]
    [InlineData(193)]
    [InlineData(1099)]
    public void Makes_no_meaning_up(int code)
    {
        Assert.Null(BuiltIn.Find(code));
        Assert.Equal(ErrorCategory.Unknown, BuiltIn.CategoryOf(code));
    }

    [Theory]
    [InlineData(1099, ErrorCategory.Storage)]
    [InlineData(1212, ErrorCategory.Resources)]
    [InlineData(1377, ErrorCategory.Site)]
    public void A_pilot_s_codes_stand_under_its_name(int code, ErrorCategory category) =>
        Assert.Equal(category, BuiltIn.Find(code, "pilot")!.Category);

    [Theory]
    [InlineData(137, "edited 137")]
    [InlineData(65, "edited 65")]
    [InlineData(66, "playbook 66")]
    [InlineData(67, "playbook 60-70")]
    [InlineData(134, "killed by SIGABRT")]
    [InlineData(140, "killed by SIGUSR2")]
    [InlineData(161, "playbook 130-165")]
    [InlineData(166, "real-time signal")]
    [InlineData(1, "playbook 1")]
    public void An_edit_beats_the_playbook_which_beats_what_is_built_in_and_a_code_beats_a_range(int code, string name) =>
        Assert.Equal(name, Catalogue().Find(code)!.Name);

    [Fact]
    public void Lists_each_code_once_as_it_counts()
    {
        var keys = Catalogue().Entries.Select(entry => entry.Key).ToList();

        Assert.Equal(keys.Distinct(), keys);
        Assert.Equal(["1", "2", "60-70", "65", "66"], keys.Take(5));
        Assert.Equal("pilot:1377", keys[^1]);
    }

    [Theory]
    [InlineData(OutcomeKind.JobscriptError, 137, ErrorCategory.Resources)]
    [InlineData(OutcomeKind.JobscriptError, 3, ErrorCategory.Unknown)]
    [InlineData(OutcomeKind.UploadFailed, 0, ErrorCategory.Storage)]
    [InlineData(OutcomeKind.Aborted, 0, ErrorCategory.Site)]
    [InlineData(OutcomeKind.Stalled, 0, ErrorCategory.Killed)]
    [InlineData(OutcomeKind.Succeeded, 0, ErrorCategory.Unknown)]
    public void Every_end_of_a_job_has_a_category(OutcomeKind kind, int code, ErrorCategory category) =>
        Assert.Equal(category, BuiltIn.CategoryOf(new Outcome(kind, code)));

    [Fact]
    public void Counts_failed_jobs_by_category_and_lists_the_codes_without_a_name()
    {
        Tally[] tallies =
        [
            Jobs(OutcomeKind.Succeeded, 0, 1000),
            Jobs(OutcomeKind.JobscriptError, 139, 5),
            Jobs(OutcomeKind.JobscriptError, 1, 4),
            Jobs(OutcomeKind.JobscriptError, 77, 2),
            Jobs(OutcomeKind.JobscriptError, 77, 3),
            Jobs(OutcomeKind.JobscriptError, 99, 1),
            Jobs(OutcomeKind.UploadFailed, 0, 20),
        ];

        Assert.Equal(
            [new(ErrorCategory.Storage, 20), new(ErrorCategory.Software, 9), new(ErrorCategory.Unknown, 6)],
            BuiltIn.CountByCategory(tallies));
        Assert.Equal([new(77, 5), new(99, 1)], BuiltIn.UnknownCodes(tallies));
    }

    [Fact]
    public void A_code_of_as_many_digits_as_a_scheme_has_is_read_by_it()
    {
        var catalogue = new ErrorCatalogue(new("dune", [], [Scheme()]), []);

        Assert.Equal("stage 1 (gen), error 02 (disk full)", catalogue.Find(102)!.Name);
        Assert.Equal(ErrorCategory.Resources, catalogue.CategoryOf(102));
        Assert.Null(catalogue.Find(103));
        Assert.Equal("stage 1 (gen), error 03", string.Join(", ", catalogue.Digits(103)));
        Assert.Empty(catalogue.Digits(10_203));
        Assert.Empty(catalogue.Digits(-102));
        Assert.Equal([new(103, 1)], catalogue.UnknownCodes([new CodeCount(102, 1), new CodeCount(103, 1)]));
        Assert.Equal("command not found", catalogue.Find(127)!.Name);
    }

    [Theory]
    [InlineData(0, ErrorCategory.Unknown)]
    [InlineData(1, ErrorCategory.Storage)]
    [InlineData(2, ErrorCategory.Software)]
    [InlineData(3, ErrorCategory.Network)]
    [InlineData(4, ErrorCategory.Killed)]
    [InlineData(5, ErrorCategory.Software)]
    [InlineData(6, ErrorCategory.Site)]
    [InlineData(7, ErrorCategory.Unknown)]
    public void BigPanDA_s_categories_are_ours(int id, ErrorCategory category) => Assert.Equal(category, PandaCategory.Of(id));

    [Theory]
    [InlineData(null, "DUNE", "dune")]
    [InlineData("gm2", "DUNE", "gm2")]
    [InlineData("superb", "DUNE", "")]
    [InlineData("", "Mu2e", "")]
    public void An_experiment_has_the_list_of_its_folder(string? configured, string experiment, string name) =>
        Assert.Equal(name, ErrorList.Choose([List("dune"), List("gm2")], configured, experiment).Name);

    [Fact]
    public void The_only_list_is_everybody_s_unless_another_is_configured()
    {
        Assert.Equal("dune", ErrorList.Choose([List("dune")], null, "Test").Name);
        Assert.Same(ErrorList.None, ErrorList.Choose([List("dune")], "superb", "Test"));
        Assert.Same(ErrorList.None, ErrorList.Choose([], null, "Test"));
    }

    [Theory]
    [InlineData("65", 65, 65)]
    [InlineData("129-159", 129, 159)]
    [InlineData("1 - 999999", 1, 999_999)]
    public void Reads_codes_and_ranges(string text, int from, int to) =>
        Assert.Equal(new CodeRange(from, to), CodeRange.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("70-65")]
    [InlineData("65-65")]
    [InlineData("65-")]
    [InlineData("1-2-3")]
    [InlineData("1000000")]
    [InlineData("99999999999")]
    [InlineData("six")]
    public void Reads_nothing_else(string text) => Assert.Null(CodeRange.Read(text));

    private static ErrorCatalogue Catalogue() => new(
        new("dune", [Entry(1), Entry(65), Entry(66), Entry(60, 70), Entry(130, 165), Entry(137)], []),
        [Entry(65, origin: ErrorOrigin.Edited), Entry(137, origin: ErrorOrigin.Edited)]);

    private static ErrorEntry Entry(int from, int? to = null, ErrorOrigin origin = ErrorOrigin.Playbook)
    {
        var codes = new CodeRange(from, to ?? from);
        var name = $"{origin.ToString().ToLowerInvariant()} {codes}";
        return new(codes, name, "", ErrorCategory.Data, "", "", "S") { Origin = origin };
    }

    private static ErrorList List(string name) => new(name, [], []);

    private static DigitScheme Scheme() => new(
        "error code",
        3,
        [
            new("stage", 1, [new("1", "gen")]),
            new("error", 2, [new("02", "disk full", ErrorCategory.Resources), new("27", "shadowed")]),
        ],
        "S");

    private static Tally Jobs(OutcomeKind kind, int code, int count) =>
        new(1, 1, "CERN", "", "", new(kind, code), DateTimeOffset.UnixEpoch, count);
}
