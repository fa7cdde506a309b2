using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Campaigns.Plans.Commands;

namespace ProdShift.Tests.Campaigns.Plans.Commands;

public class MqlFilesTests
{
    [Theory]
    [InlineData("files from ns:a skip 6000 limit 1000", 6000, 1000L)]
    [InlineData("files from ns:a limit 1000 skip 6000", 6000, 1000L)]
    [InlineData("  FILES  From\nns:a  ORDERED\tSkip 6000  Limit 1000 ", 6000, 1000L)]
    [InlineData("files from ns:a", 0, null)]
    [InlineData("files from ns:a ordered skip 17000", 17_000, null)]
    [InlineData("files from ns:a limit 10", 0, 10L)]
    [InlineData("files from ns:a where core.run in (1, 2) and x = 'skip 5 limit 6' skip 1 limit 2", 1, 2L)]
    [InlineData("files from ns:a where x.limit > 3 and y != \"limit 9\" limit 2", 0, 2L)]
    [InlineData("(files from ns:a skip 1 limit 2)", 1, 2L)]
    [InlineData("(files from ns:a) skip 1 limit 2", 1, 2L)]
    public void A_query_takes_the_files_of_a_dataset_from_skip_on(string query, long skip, long? limit) =>
        Assert.Equal(new MqlFiles("ns:a", skip, limit), MqlFiles.Read(query));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("(((")]
    [InlineData("files from")]
    [InlineData("monte-carlo 500")]
    [InlineData("files from nowhere")]
    [InlineData("files from ':a'")]
    [InlineData("datasets matching ns:*")]
    [InlineData("files from ns:a, ns:b skip 1")]
    [InlineData("files from ns:a with children recursively skip 1")]
    [InlineData("files from ns:a skip 1 limit 2 skip 3")]
    [InlineData("files from ns:a skip -1")]
    [InlineData("files from ns:a limit -1")]
    [InlineData("files from ns:a limit")]
    [InlineData("files from ns:a skip 99999999999999999999")]
    [InlineData("(files from ns:a limit 5) skip 2")]
    [InlineData("parents(files from ns:a skip 1)")]
    [InlineData("files from ns:a skip 1 union files from ns:b")]
    [InlineData("files from ns:a - files from ns:b")]
    public void What_is_not_certain_is_not_guessed(string? query) => Assert.Null(MqlFiles.Read(query));

    [Fact]
    public void A_query_that_was_cut_is_not_understood() =>
        Assert.Null(MqlFiles.Read("files from ns:a where " + new string('x', 2_000)));

    [Fact]
    public void Any_text_at_all_is_read_without_a_fault() => Prop.ForAll<string>(text =>
    {
        MqlFiles.Read(text);
        return MqlFiles.Read($"files from ns:a skip 7 limit 8 {text}") is null or { Dataset: "ns:a" };
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_query_of_every_row_s_command_is_read_as_that_row() =>
        Prop.ForAll<NonNegativeInt, PositiveInt, bool>((skip, limit, toTheEnd) =>
        {
            var row = Templates.Row(skip: skip.Get, limit: toTheEnd ? null : limit.Get);
            var parts = Templates.Command(Templates.Lbl2, row).Parts;
            var query = parts.Single(part => part.Contains("mql", StringComparison.Ordinal));
            return MqlFiles.Read(query["--mql '".Length..^1]) == new MqlFiles(Templates.Input, row.Skip, row.Limit);
        }).QuickCheckThrowOnFailure();
}
