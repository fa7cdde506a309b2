using System.CommandLine;
using ProdShift.Core.Reports;
using ProdShift.Reports;

namespace ProdShift.Cli;

/// <summary>`prodshift report`: the weekly summary in one of its formats.</summary>
internal static class ReportVerb
{
    public static Command Create(Option<string?> config)
    {
        var week = new Option<string>("--week") { Description = "The ISO week, such as 2026-W47 (default: the week so far)" };
        var format = new Option<ReportFormat>("--format") { Description = "text (default), markdown, csv or json" };
        var verb = new Command("report", "Print the weekly summary") { week, format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            var reports = app.Services.GetRequiredService<ReportService>();
            var (wanted, problem) = reports.ReadWeek(parsed.GetValue(week));
            if (problem is not null)
            {
                await Console.Error.WriteLineAsync(problem);
                return CommandLine.WronglyCalled;
            }
            Console.WriteLine((await reports.RenderAsync(wanted!, parsed.GetValue(format), cancellation)).TrimEnd());
            return 0;
        });
        return verb;
    }
}
