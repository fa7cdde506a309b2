using System.Text.Json;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Cli;

public class CommandLineStories
{
    [Fact]
    public async Task Check_config_names_everything_that_is_wrong_at_once()
    {
        using var program = new Prodshift();
        program.Environment["Slack__Mode"] = "Socket";
        program.Environment["Slack__Chanels__Alerts"] = "C0";
        program.Environment["Slack__Channels__Shift"] = "#production";
        program.Environment["Experiment__TimeZone"] = "Chicago";
        program.Environment["Storage__ConnectionString"] = "prodshift.db";
        program.Environment["Monitoring__Schedule__0"] = "0 0 9 31 2 ?";
        program.Environment["Roles__shifter__Users__0"] = "ana";
        program.Environment["Sources__JustIn__0__Url"] = "https://justin.example/";
        program.Environment["Routes__Tickets"] = "helpdesk.example/{place}";

        var (code, output, error) = await program.RunAsync("check-config");

        Assert.Equal((1, ""), (code, output));
        foreach (var word in new[]
            {
                "Slack:Chanels is not a setting", "Slack:BotToken must be", "Slack:AppToken must be",
                "Slack:Channels:Shift must be a channel id", "Storage:ConnectionString cannot be read",
                "Experiment:TimeZone is \"Chicago\"",
                "Monitoring:Schedule:0 is \"0 0 9 31 2 ?\", which never fires", "Roles:shifter:Users has \"ana\"",
                "Sources:JustIn:0:Url must end in /dashboard/",
                "Routes:Tickets is no web address; for example: https://helpdesk.ggus.eu/#search/{place}",
            })
        {
            Assert.Contains(word, error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_example_s_settings_want_nothing_but_the_two_tokens()
    {
        using var program = new Prodshift();
        program.Environment.Remove("Experiment__Name");
        File.Copy(Path.Combine(Repository.Root, "appsettings.example.json"), program.PathOf("appsettings.json"));

        var (refused, _, error) = await program.RunAsync("check-config");
        program.Environment["Slack__BotToken"] = "xoxb-1";
        program.Environment["Slack__AppToken"] = "xapp-1";
        var (accepted, output, _) = await program.RunAsync("check-config");

        Assert.Equal((1, 0), (refused, accepted));
        Assert.Equal(2, error.Split("\n- ").Length - 1);
        Assert.EndsWith("The settings and the playbook are right.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_named()
    {
        using var program = new Prodshift();
        program.Environment["Monitoring__WindowHours"] = "a day";

        var (code, _, error) = await program.RunAsync("check-config");

        Assert.Equal(1, code);
        Assert.Contains("Monitoring:WindowHours", error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_prints_its_findings_as_JSON_and_nothing_else()
    {
        await using var justIn = await FakeJustIn.StartAsync();
        justIn.Workflow(1001, "paused");
        using var program = new Prodshift();
        Watch(program, justIn);

        var (code, output, _) = await program.RunAsync("check", "--json");

        using var report = JsonDocument.Parse(output);
        Assert.Equal(0, code);
        Assert.True(report.RootElement.GetProperty("sources")[0].GetProperty("ok").GetBoolean());
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal(
            "paused-workflow 1001:person info 1001",
            $"{finding.GetProperty("rule")} {finding.GetProperty("key")} "
            + $"{finding.GetProperty("severity")} {finding.GetProperty("workflow")}");
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("site").ValueKind);
    }

    [Fact]
    public async Task A_check_of_a_source_that_fails_ends_with_3()
    {
        await using var justIn = await FakeJustIn.StartAsync();
        justIn.Down = true;
        using var program = new Prodshift();
        Watch(program, justIn);

        var (code, output, _) = await program.RunAsync("check", "--json");

        using var report = JsonDocument.Parse(output);
        Assert.Equal(3, code);
        Assert.Contains(
            "503",
            report.RootElement.GetProperty("sources")[0].GetProperty("error").GetString(),
            StringComparison.Ordinal);
        Assert.Equal("source-unreachable", report.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Fact]
    public async Task A_report_of_this_week_shows_what_the_last_check_saw()
    {
        await using var justIn = await FakeJustIn.StartAsync();
        justIn.Workflow(1001, "running");
        justIn.Jobs(1001, 3, "CERN", 0, FakeJustIn.Begin.AddHours(1));
        justIn.Jobs(1001, 1, "CERN", 65, FakeJustIn.Begin.AddHours(1));
        using var program = new Prodshift();
        Watch(program, justIn);
        await program.RunAsync("check");

        var (code, output, _) = await program.RunAsync("report", "--format", "json");

        using var report = JsonDocument.Parse(output);
        var row = Assert.Single(report.RootElement.GetProperty("workflows").EnumerateArray());
        Assert.Equal(0, code);
        Assert.Equal((4, 3, 1), (
            row.GetProperty("jobs").GetInt32(),
            row.GetProperty("jobsExit0").GetInt32(),
            row.GetProperty("errorCodes").GetProperty("65").GetInt32()));
    }

    [Theory]
    [InlineData(2, "report", "--week", "2026-W99")]
    [InlineData(2, "chekc")]
    [InlineData(1, "check", "--config", "nowhere.json")]
    [InlineData(1, "backup", "copy.db")] // there is no database yet
    [InlineData(1, "health")] // nothing runs
    public async Task What_cannot_be_done_is_said_without_a_stack_trace(int code, params string[] arguments)
    {
        using var program = new Prodshift();
        program.Environment["Urls"] = "http://127.0.0.1:9";

        var result = await program.RunAsync(arguments);

        Assert.Equal((code, ""), (result.Code, result.Output));
        Assert.NotEmpty(result.Error.Trim());
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_a_whole_copy_and_overwrites_nothing()
    {
        using var program = new Prodshift();
        var (migrated, applied, _) = await program.RunAsync("migrate");
        var (first, _, _) = await program.RunAsync("backup", "copy.db");
        var (second, _, error) = await program.RunAsync("backup", "copy.db");

        Assert.Equal((0, 0, 2), (migrated, first, second));
        Assert.Contains("0001_outbox.sql", applied, StringComparison.Ordinal);
        Assert.Contains("overwrites nothing", error, StringComparison.Ordinal);
        Assert.True(new FileInfo(program.PathOf("copy.db")).Length > 0);
    }

    [Fact]
    public async Task The_manifest_needs_no_settings_and_has_every_command()
    {
        using var program = new Prodshift();
        program.Environment.Remove("Experiment__Name");

        var (code, output, error) = await program.RunAsync("manifest");

        Assert.Equal((0, ""), (code, error));
        foreach (var command in new[] { "/checkin", "/checkout", "/shift", "/check", "/campaign", "/signoff", "/report" })
            Assert.Contains($"\"{command}\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_no_database_is_named_as_the_trouble()
    {
        using var program = new Prodshift();
        await File.WriteAllTextAsync(program.PathOf("prodshift.db"), new string('x', 10_000));

        var (code, _, error) = await program.RunAsync("migrate");

        Assert.Equal(1, code);
        Assert.Contains("is no SQLite database", error, StringComparison.Ordinal);
    }

    private static void Watch(Prodshift program, FakeJustIn justIn)
    {
        program.Environment["Sources__JustIn__0__Name"] = "justin";
        program.Environment["Sources__JustIn__0__Url"] = justIn.Url.AbsoluteUri;
        program.Environment["Sources__JustIn__0__Campaigns__0"] = "11";
        program.Environment["Sources__JustIn__0__RequestsPerSecond"] = "0";
    }
}
