using ProdShift.Core.Campaigns.CloseOut;

namespace ProdShift.Tests.Campaigns.CloseOut;

public class DatasetCommandTests
{
    private static readonly DatasetName Prod = DatasetName.Parse("all:prod")!;

    public static TheoryData<string, DatasetCommand> Right => new()
    {
        { "fd all:prod --expected 1000 --registered 998", new DatasetCommand.Say("fd", Prod, 1_000, 998) },
        { "fd all:prod —registered=0", new DatasetCommand.Say("fd", Prod, null, 0) },
        { "fd all:prod --expected 100,000", new DatasetCommand.Say("fd", Prod, 100_000, null) },
        { "fd all:prod --drop", new DatasetCommand.Drop("fd", Prod) },
        { "fd all:prod —drop", new DatasetCommand.Drop("fd", Prod) },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void Reads_what_is_said_of_a_dataset(string text, DatasetCommand command) => Assert.Equal(command, Read(text));

    [Theory]
    [InlineData("", "Say the campaign and one dataset.")]
    [InlineData("fd --expected 10", "Say the campaign and one dataset.")]
    [InlineData("fd all:prod more --expected 10", "Say the campaign and one dataset.")]
    [InlineData("fd prod --expected 10", "\"prod\" is no dataset. " + DatasetName.Rule)]
    [InlineData("fd all:../x --expected 10", "\"all:../x\" is no dataset. " + DatasetName.Rule)]
    [InlineData("fd all:prod", "Say how many files are expected, how many are registered, or both; or --drop.")]
    [InlineData("fd all:prod --expected many", "--expected is a number of files from 0 to 1,000,000,000, not \"many\".")]
    [InlineData("fd all:prod --expected -5", "--expected is a number of files from 0 to 1,000,000,000, not \"-5\".")]
    [InlineData("fd all:prod --expected 99999999999999999999", "--expected is a number of files from 0 to 1,000,000,000, not \"99999999999999999999\".")]
    [InlineData("fd all:prod --files 5", "There is no option --files: use --expected, --registered.")]
    public void What_is_wrong_is_said(string text, string what) =>
        Assert.Equal(what, Assert.IsType<DatasetCommand.Wrong>(Read(text)).What);

    private static DatasetCommand Read(string text) => DatasetCommand.Read(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
