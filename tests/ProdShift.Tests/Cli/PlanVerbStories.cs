namespace ProdShift.Tests.Cli;

public class PlanVerbStories
{
    private const string Table =
        "Input Dataset,Total Files,Skip,Limit,Command\na:b,100,0,60,justin simple-workflow --x\na:b,100,60,-1,\n";

    [Fact]
    public async Task A_plan_is_tried_imported_and_exported()
    {
        using var program = new Prodshift();
        await OpenCampaignAsync(program);
        File.WriteAllText(program.PathOf("plan.csv"), Table);

        var tried = await program.RunAsync("plan", "import", "fd", "plan.csv", "--dry-run");
        var first = await program.RunAsync("plan", "import", "FD", "plan.csv");
        var again = await program.RunAsync("plan", "import", "fd", "plan.csv");
        var (code, output, _) = await program.RunAsync("plan", "export", "fd");

        Assert.Equal((0, "Would have imported 2 rows: 2 added, 0 changed, 0 as they were.\n"), (tried.Code, tried.Output));
        Assert.Equal((0, "Stored: imported 2 rows: 2 added, 0 changed, 0 as they were.\n"), (first.Code, first.Output));
        Assert.Equal((0, "Nothing to change: all 2 rows stand there already.\n"), (again.Code, again.Output));
        Assert.Equal(0, code);
        Assert.Contains("\n1,a:b,100,production,,0,60,40,,,,,,,justin simple-workflow --x\r\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_stored()
    {
        using var program = new Prodshift();
        await OpenCampaignAsync(program);
        File.WriteAllText(program.PathOf("plan.csv"), Table.Replace("60,-1", "50,-1", StringComparison.Ordinal));

        var overlap = await program.RunAsync("plan", "import", "fd", "plan.csv");
        var campaign = await program.RunAsync("plan", "export", "fdd");
        var total = await program.RunAsync("plan", "import", "fd", "plan.csv", "--total", "many");

        Assert.Equal(
            (1, "Nothing was stored.\nRows 1 and 2 both take files 51 to 60 of a:b.\n"), (overlap.Code, overlap.Error));
        Assert.Equal(2, campaign.Code);
        Assert.Contains("`fd`", campaign.Error, StringComparison.Ordinal);
        Assert.Equal((2, "--total: The dataset's files are a number, not \"many\".\n"), (total.Code, total.Error));
    }

    /// <summary>Campaigns are opened in Slack, so a database with one is made as the bot would have left it.</summary>
    private static async Task OpenCampaignAsync(Prodshift program)
    {
        await program.RunAsync("migrate");
        var file = Directory.GetFiles(program.PathOf("."), "*.db").Single();
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            INSERT INTO campaign (id, name, path, created_by, created_at, request_id)
            VALUES ('c1', 'fd', 'dune', 'UANA', 0, 'r')
            """;
        await command.ExecuteNonQueryAsync();
    }
}
