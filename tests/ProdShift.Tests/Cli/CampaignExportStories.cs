using ProdShift.Tests.Support;

namespace ProdShift.Tests.Cli;

public class CampaignExportStories
{
    [Fact]
    public async Task A_campaign_that_is_not_there_is_told_with_those_that_are()
    {
        using var program = new Prodshift();

        var (code, output, error) = await program.RunAsync("campaign", "export", "fd");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("There is no campaign \"fd\". There is none yet.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_is_written_to_a_file()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Database.WriteAsync(
            transaction => Dapper.SqlMapper.Execute(
                transaction.Connection!,
                "INSERT INTO campaign (id, name, path, created_by, created_at, request_id) VALUES ('c', 'fd', 'dune', 'UANA', 0, 'r')",
                transaction: transaction),
            default);
        using var program = new Prodshift();
        program.Environment["Storage__ConnectionString"] = database.ConnectionString;

        var (code, output, _) = await program.RunAsync("campaign", "export", "FD", "--format", "markdown", "--output", "fd.md");

        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith("# Campaign fd\n", await File.ReadAllTextAsync(program.PathOf("fd.md")), StringComparison.Ordinal);
    }
}
