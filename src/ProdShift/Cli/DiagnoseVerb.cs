using System.CommandLine;
using System.Text.Json;
using ProdShift.Core.Diagnosis;
using ProdShift.Diagnosis;

namespace ProdShift.Cli;

/// <summary>`prodshift diagnose`: why the jobs of any table failed. It needs no settings and no database.</summary>
internal static class DiagnoseVerb
{
    private const int MostCauses = 20;

    private static readonly Argument<FileInfo> File = new("FILE.csv")
    {
        Description = "A table with a header: a row for each combination of values, or for each job",
    };

    private static readonly Option<string> Attributes =
        Wanted("--attributes", "Columns that may be the cause: site,storage,stage");

    private static readonly Option<string> Total = Wanted("--total", "The column that counts the jobs that ended");
    private static readonly Option<string> Failed = Wanted("--failed", "The column that counts those of them that failed");
    private static readonly Option<string?> Time = new("--time") { Description = "The column of the time, with --at" };

    private static readonly Option<string?> At = new("--at")
    {
        Description = "The moment that is now; rows before it are the history to compare with",
    };

    private static readonly Option<FileInfo?> Before = new("--before")
    {
        Description = "A second table: the history to compare with",
    };

    private static readonly Option<string?> Wall = new("--wall")
    {
        Description = "The column of the jobs' summed wall time: causes are ranked by what they cost",
    };

    private static readonly Option<int> Most = new("--max")
    {
        Description = $"Causes to name at most, 1 to {MostCauses}",
        DefaultValueFactory = _ => new DiagnosisSettings().MostCauses,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print the answer as JSON" };

    public static Command Create()
    {
        var verb = new Command("diagnose", "Find why the jobs of a table failed")
        {
            File, Attributes, Total, Failed, Time, At, Before, Wall, Most, Json,
        };
        verb.SetAction(async (parsed, _) =>
        {
            try
            {
                Console.WriteLine(Answer(parsed));
                return 0;
            }
            catch (Exception wrong) when (wrong is TableException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(wrong.Message);
                return CommandLine.WronglyCalled;
            }
        });
        return verb;
    }

    private static string Answer(ParseResult parsed)
    {
        if (parsed.GetValue(Most) is < 1 or > MostCauses)
            throw new TableException($"--max is a number from 1 to {MostCauses}");
        var result = RootCause.Find(Read(parsed), new() { MostCauses = parsed.GetValue(Most) });
        return parsed.GetValue(Json)
            ? JsonSerializer.Serialize(DiagnosisAnswer.Of(result), DiagnosisJson.Default.DiagnosisAnswer)
            : DiagnosisText.Of(result);
    }

    private static FailureTable Read(ParseResult parsed)
    {
        const StringSplitOptions Names = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var columns = new TableColumns(
            parsed.GetValue(Attributes)!.Split(',', Names),
            parsed.GetValue(Total)!,
            parsed.GetValue(Failed)!,
            parsed.GetValue(Time),
            parsed.GetValue(Wall));
        var (file, at, before) = (parsed.GetValue(File)!.FullName, parsed.GetValue(At), parsed.GetValue(Before));
        if (columns.Problem is { } problem)
            throw new TableException(problem);
        if ((columns.Time is null) != (at is null))
            throw new TableException("--time and --at go together: --time min --at 1584662400");
        if (at is not null && before is not null)
            throw new TableException("History comes from --at or from --before, not from both");
        if (at is null)
            return TableFile.Read(file, before?.FullName, columns);
        return ColumnReader.Moment(at) is { } moment
            ? TableFile.ReadAt(file, moment, columns)
            : throw new TableException("--at is a number, or a date and time such as 2026-11-22T08:00Z");
    }

    private static Option<string> Wanted(string name, string description) =>
        new(name) { Description = description, Required = true };
}
