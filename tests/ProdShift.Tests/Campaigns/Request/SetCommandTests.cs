using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Request;

namespace ProdShift.Tests.Campaigns.Request;

public class SetCommandTests
{
    [Theory]
    [InlineData("", null, null)]
    [InlineData(" fd ", "fd", null)]
    [InlineData("fd tape", "fd", "tape")]
    [InlineData("fd Code-Version", "fd", "code-version")]
    public void What_is_not_said_is_asked_for(string text, string? name, string? item)
    {
        var ask = Assert.IsType<SetCommand.Ask>(SetCommand.Read(text));

        Assert.Equal((name, item), (ask.Name, ask.Item?.Id));
    }

    [Theory]
    [InlineData("fd tape reco, 100k,\t1 GB", "tape=reco, 100,000, 1 GB")]
    [InlineData("fd tape reco, 100k, 1 GB\nana, 10k, 1 MB", "tape=reco, 100,000, 1 GB\nana, 10,000, 1 MB")]
    [InlineData("fd\nsamples\nnu fhc\nanu rhc", "samples=1. nu fhc\n2. anu rhc")]
    [InlineData("fd validation -- as last year", "validation=-- as last year")]
    [InlineData("fd events-per-job 50", "events-per-job=50")]
    [InlineData("fd --events-per-job 50", "events-per-job=50")]
    [InlineData("fd --max-running 5k --requester <@UANA|ana> —justin 12,11 --group higgs",
        "requester=UANA group=higgs max-running=5000 justin=11,12")]
    public void Values_are_read_as_they_are_kept(string text, string values)
    {
        var say = Assert.IsType<SetCommand.Say>(SetCommand.Read(text));

        Assert.Equal("fd", say.Name);
        Assert.Equal(values, string.Join(' ', say.Values.Select(value => $"{value.Key}={value.Value}")));
    }

    [Theory]
    [InlineData("fd tape --undo", "tape")]
    [InlineData("fd requester —UNDO ", "requester")]
    public void The_value_before_is_put_back(string text, string field) =>
        Assert.Equal(field, Assert.IsType<SetCommand.Undo>(SetCommand.Read(text)).Field.Id);

    [Theory]
    [InlineData("--max-running 5", "Say the campaign's name first")]
    [InlineData("fd tapes reco", "There is no field \"tapes\": did you mean tape?")]
    [InlineData("fd quux reco", "use code-version, workflow, validation, tape")]
    [InlineData("fd tape reco", "Line 1: \"reco\" cannot be read")]
    [InlineData("fd max-running", "Say the most jobs running at once")]
    [InlineData("fd max-running many", "a number from 1 to 1,000,000, not \"many\"")]
    [InlineData("fd --max-running 1000001", "a number from 1 to 1,000,000, not \"1000001\"")]
    [InlineData("fd --max-running 5 6", "\"6\" belongs to no option")]
    [InlineData("fd --max-running", "--max-running needs a value")]
    [InlineData("fd --running 5", "There is no option --running: use --requester")]
    [InlineData("fd --requester ana", "a mention such as @ana, not \"ana\"")]
    [InlineData("fd --justin eleven", "not \"eleven\"")]
    [InlineData("fd --undo", "There is no option --undo")]
    public void What_is_wrong_is_said_with_what_would_be_right(string text, string words)
    {
        var wrong = Assert.IsType<SetCommand.Wrong>(SetCommand.Read(text));

        Assert.Contains(words, wrong.What, StringComparison.Ordinal);
        Assert.IsType<SetCommand.Say>(SetCommand.Read(wrong.Right["/campaign set ".Length..]));
    }

    [Fact]
    public void Whatever_is_typed_is_read() => Prop.ForAll<NonNull<string>>(text =>
        SetCommand.Read(text.Get) is not null && SetCommand.Read("fd tape " + text.Get) is not null
        && SetCommand.Read("fd --justin " + text.Get) is not null).QuickCheckThrowOnFailure();
}
