using ProdShift.Core.ExitCodes;
using ProdShift.ExitCodes;
using ProdShift.Slack;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.ExitCodes;

public class ErrorMessagesTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly ErrorEntry Entry = new(
        CodeRange.One(65),
        "art: exception",
        "An exception <!channel> ended the job.",
        ErrorCategory.Software,
        "Read the log.",
        "",
        "S");

    [Fact]
    public void Overview_with_codes_to_name() => Golden.Check(Shown.Text(
        ErrorMessages.Overview([.. Enumerable.Range(70, 12).Select(code => new CodeCount(code, 82 - code)), new(-3, 1)])));

    [Fact]
    public void Overview_without_any() => Golden.Check(Shown.Text(ErrorMessages.Overview([])));

    [Fact]
    public void A_code_of_the_playbook_with_its_jobs() => Golden.Check(Shown.Text(ErrorMessages.Show(Facts(Entry) with
    {
        Week = [new(1001, 65, 30), new(1002, 65, 9), new(1003, 65, 1), new(1004, 65, 1)],
        Day = [new(1001, 65, 12)],
    })));

    [Fact]
    public void A_code_that_was_edited() => Golden.Check(Shown.Text(ErrorMessages.Show(
        Facts(Entry with { Origin = ErrorOrigin.Edited, Again = "Tell Bo." }) with
        {
            History = [new("UBO00000001", Noon.AddHours(1), true, "two"), new("UANA0000001", Noon, false, "art: exception")],
        },
        Mrkdwn.Of($"What was done."))));

    [Fact]
    public void A_code_without_a_name_and_its_digits()
    {
        var scheme = new DigitScheme("s", 2, [new("stage", 1, [new("6", "reco")]), new("error", 1, [])], "S");

        Golden.Check(Shown.Text(ErrorMessages.Show(Facts(null) with { Digits = scheme.Read(65)! })));
    }

    [Fact]
    public void A_code_of_the_pilot() => Golden.Check(Shown.Text(ErrorMessages.Show(
        new(1099, "pilot", ErrorCatalogue.BuiltIn.Find(1099, "pilot"), [], [], [], []))));

    private static ErrorFacts Facts(ErrorEntry? entry) => new(65, "", entry, [], [], [], []);
}
