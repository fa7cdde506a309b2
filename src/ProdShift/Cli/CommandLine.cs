using System.CommandLine;
using Microsoft.Data.Sqlite;
using ProdShift.Demo;
using ProdShift.Hosting;

namespace ProdShift.Cli;

/// <summary>
/// The verbs of `prodshift`. Each but `run` writes only its result to standard output; logs and errors go to standard error. Exit
/// codes: 0 done, 1 failed, 2 wrongly called, 3 a source did not answer in full.
/// </summary>
internal static class CommandLine
{
    public const int Failed = 1;
    public const int WronglyCalled = 2;
    public const int SourceFailed = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var config = new Option<string?>("--config")
        {
            Description = $"The settings file (default: {BotConfiguration.DefaultFile} in the current directory, if it is there)",
            Recursive = true,
        };
        var root = new RootCommand("ProdShift: a Slack bot for production shifts.") { config };
        root.Add(RunVerb.Create(config));
        root.Add(DemoVerb.Create());
        root.Add(CheckConfigVerb.Create(config));
        root.Add(CheckVerb.Create(config));
        root.Add(DiagnoseVerb.Create());
        root.Add(ReportVerb.Create(config));
        root.Add(ErrorsVerb.Create(config));
        root.Add(PlanVerb.Create(config));
        root.Add(TestRulesVerb.Create());
        root.Add(ReplayVerb.Create(config));
        root.Add(CampaignVerb.Create(config));
        root.Add(MigrateVerb.Create(config));
        root.Add(BackupVerb.Create(config));
        root.Add(ManifestVerb.Create());
        root.Add(HealthVerb.Create(config));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(string.Join('\n', parsed.Errors.Select(error => error.Message)));
            await Console.Error.WriteLineAsync("`prodshift --help` lists the verbs, `prodshift VERB --help` explains one.");
            return WronglyCalled;
        }
        return await GuardAsync(() => parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false }));
    }

    /// <summary>The edge where what was not foreseen becomes words and an exit code.</summary>
    private static async Task<int> GuardAsync(Func<Task<int>> verb)
    {
        try
        {
            return await verb();
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(
                $"The settings are not right:\n{string.Join('\n', wrong.Problems.Select(p => $"- {p}"))}");
        }
        catch (SqliteException error)
        {
            await Console.Error.WriteLineAsync(
                $"The database (Storage:ConnectionString) cannot be used: {SqliteWords.Of(error)}");
        }
        catch (Exception error) when (
            error is IOException or UnauthorizedAccessException or HttpRequestException or DemoException or TimeoutException)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped before it was done.");
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync($"This was not foreseen; please report it with what follows.\n{error}");
        }
        return Failed;
    }
}
