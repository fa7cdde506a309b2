using ProdShift.Core.ExitCodes;

namespace ProdShift.Tests.ExitCodes;

public class ErrorCommandTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("help")]
    [InlineData("HELP me")]
    public void Without_a_code_it_is_the_overview(string text) =>
        Assert.IsType<ErrorCommand.Overview>(ErrorCommand.Parse(text));

    [Theory]
    [InlineData("65", 65, "")]
    [InlineData(" 65 ", 65, "")]
    [InlineData("Pilot:1099", 1099, "pilot")]
    public void A_code_alone_is_shown(string text, int code, string system) =>
        Assert.Equal(new ErrorCommand.Show(code, system), ErrorCommand.Parse(text));

    [Fact]
    public void Undo_and_export_are_words_of_their_own()
    {
        Assert.Equal(new ErrorCommand.Undo(65), ErrorCommand.Parse("65 UNDO"));
        Assert.IsType<ErrorCommand.Export>(ErrorCommand.Parse("export"));
    }

    [Theory]
    [InlineData("65 name: Bad geometry file category: data")]
    [InlineData("65 Category:DATA name:Bad geometry file")]
    [InlineData("65 name Bad geometry file category data")]
    [InlineData("65 name = Bad geometry file, category = data,")]
    [InlineData("65 name:\n Bad  geometry file\tcategory: data")]
    public void An_edit_names_its_fields_in_any_order_with_or_without_colons(string text) => Assert.Equal(
        new ErrorCommand.Edit(65, new("Bad geometry file", ErrorCategory.Data)), ErrorCommand.Parse(text));

    [Fact]
    public void With_colons_the_words_of_the_fields_may_stand_in_the_texts() => Assert.Equal(
        new ErrorCommand.Edit(
            65,
            new(
                Meaning: "the first file by that name",
                First: "try again, then again",
                Again: "tell the submitter: first by mail")),
        ErrorCommand.Parse(
            "65 first: try again, then again again: tell the submitter: first by mail meaning: the first file by that name"));

    [Fact]
    public void A_dash_takes_a_text_away() =>
        Assert.Equal(new ErrorCommand.Edit(65, new(Meaning: "")), ErrorCommand.Parse("65 meaning: -"));

    [Theory]
    [InlineData("0", "0 is success")]
    [InlineData("-9", "0 is success")]
    [InlineData("1000000", "1 to 999999")]
    [InlineData("0 name: x", "0 is success")]
    [InlineData("99999999999", "is not an exit code")]
    [InlineData("sixty-five", "sixty-five is not an exit code")]
    [InlineData("65 what now", "Say what to change")]
    [InlineData("65 bad file category: data", "Say what to change")]
    [InlineData("65 name Bad file category: data", "Say what to change")]
    [InlineData("65 category: users", "\"users\" is not a category: use unknown, software, data")]
    [InlineData("65 name: category: data", "What stands after name is missing")]
    [InlineData("65 first look at the log then try again", "What stands after again is missing")]
    [InlineData("65 name Wrong file name", "What stands after name is missing")]
    [InlineData("65 first try again later again stop it first", "\"again\" comes twice")]
    [InlineData("65 again look again carefully", "\"again\" comes twice")]
    [InlineData("65 name: a name: b", "\"name\" comes twice")]
    [InlineData("pilot:1099 name: x", "Only a jobscript's exit codes")]
    public void What_is_not_clear_is_asked_back(string text, string what) =>
        Assert.Contains(what, Assert.IsType<ErrorCommand.Wrong>(ErrorCommand.Parse(text)).What, StringComparison.Ordinal);

    [Fact]
    public void A_new_entry_needs_a_name_and_a_category()
    {
        Assert.Equal(ErrorField.Name, new ErrorPatch(Category: ErrorCategory.Data).Apply(null).Problem!.Field);
        Assert.Equal(ErrorField.Category, new ErrorPatch("x").Apply(null).Problem!.Field);
        Assert.Equal(
            new("x", ErrorCategory.Data, "", "", ""), new ErrorPatch("x", ErrorCategory.Data).Apply(null).Text);
    }

    [Fact]
    public void What_an_edit_does_not_name_stays()
    {
        var entry = new ErrorEntry(CodeRange.One(65), "n", "m", ErrorCategory.Site, "f", "a", "s");

        Assert.Equal(new("n", ErrorCategory.Site, "", "F", "a"), new ErrorPatch(Meaning: "", First: "F").Apply(entry).Text);
    }

    [Theory]
    [InlineData(100, 300, true)]
    [InlineData(101, 300, false)]
    [InlineData(0, 300, false)]
    [InlineData(100, 301, false)]
    public void Texts_are_no_longer_than_the_playbook_takes_them(int name, int text, bool ok)
    {
        var long300 = new string('x', text);
        var problems = new[]
        {
            new ErrorText(new('n', name), ErrorCategory.Data, long300, "", ""),
            new ErrorText(new('n', name), ErrorCategory.Data, "", long300, ""),
            new ErrorText(new('n', name), ErrorCategory.Data, "", "", long300),
        }.Select(one => one.Problem());

        Assert.All(problems, problem => Assert.Equal(ok, problem is null));
    }

    [Fact]
    public void Texts_are_one_line_and_do_not_turn_the_writing_direction() =>
        Assert.Equal("a b c d", ErrorText.OneLine(" a\nb\u202Ec\u0007 d "));
}
