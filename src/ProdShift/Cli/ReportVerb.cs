using System.CommandLine;
using ProdShift.Core.Reports;
using ProdShift.Reports;

namespace ProdShift.Cli;

/// <summary>`prodshift report`: the weekly summary in one of its formats.</summary>
internal static class ReportVerb
{
    public static Command Create(Option<string?> config)
    {
        var week = new Option<string?>("--week") { Description = "The ISO week, such as 2026-W47 (default: the week so far)" };
        var format = new Option<ReportFormat>("--format") { Description = "text (default), markdown, csv or json" };
        var verb = new Command("report", "Print the weekly summary") { week, format };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            var reports = app.Services.GetRequiredService<ReportService>();
            var wanted = reports.ThisWeek;
            if (parsed.GetValue(week) is { } text && !IsoWeek.TryParse(text, out wanted!, out var wrong))
                return await RefuseAsync(wrong!);
            var rendered = await reports.RenderAsync(wanted, parsed.GetValue(format), cancellation);
            if (rendered.Text is null)
                return await RefuseAsync(rendered.Problem!);
            Console.WriteLine(rendered.Text.TrimEnd());
            return 0;
        });
        return verb;
    }

    private static async Task<int> RefuseAsync(string problem)
    {
        await Console.Error.WriteLineAsync(problem);
        return CommandLine.WronglyCalled;
    }
}
