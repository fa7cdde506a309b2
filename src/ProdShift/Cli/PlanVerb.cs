using System.CommandLine;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Core.Campaigns.Plans.Requests;
using ProdShift.Plans;

namespace ProdShift.Cli;

/// <summary>`prodshift plan`: a campaign's submission plan from and to CSV files.</summary>
internal static class PlanVerb
{
    private static readonly Argument<string> Campaign = new("CAMPAIGN") { Description = "The campaign's name" };
    private static readonly Argument<FileInfo> File = new("FILE.csv") { Description = "The table; any of its usual forms" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only check, and say what would change" };
    private static readonly Option<string?> Dataset = new("--dataset") { Description = "The input dataset, if not in the table" };
    private static readonly Option<string?> Total = new("--total") { Description = "Its files, if not in the table" };
    private static readonly Option<string?> Phase = new("--phase") { Description = "tests, validation or production (default)" };
    private static readonly Option<string?> Rows = new("--rows") { Description = "1-50,53 or all (default: those to submit)" };
    private static readonly Option<FileInfo?> Output = new("--output") { Description = "The file (default: standard output)" };

    public static Command Create(Option<string?> config) =>
        new("plan", "Import or export a campaign's submission plan") { Import(config), Export(config), Commands(config) };

    private static Command Import(Option<string?> config)
    {
        var verb = new Command("import", "Check a table as a whole, and store it in the plan: all of it, or nothing")
        {
            Campaign, File, DryRun, Dataset, Total, Phase,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            return await FindAsync(app.Services, parsed, cancellation) is { } campaign
                ? await ImportAsync(app.Services, parsed, campaign, cancellation)
                : CommandLine.WronglyCalled;
        });
        return verb;
    }

    private static Command Export(Option<string?> config)
    {
        var verb = new Command("export", "Write a campaign's plan as CSV") { Campaign, Output };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            if (await FindAsync(app.Services, parsed, cancellation) is not { } campaign)
                return CommandLine.WronglyCalled;
            var stored = await app.Services.GetRequiredService<PlanStore>().ReadAsync(campaign, cancellation);
            if (parsed.GetValue(Output) is { } file)
                await System.IO.File.WriteAllBytesAsync(file.FullName, PlanCsv.File(stored.Plan, stored.States), cancellation);
            else
                Console.Write(PlanCsv.Write(stored.Plan, stored.States));
            return 0;
        });
        return verb;
    }

    private static Command Commands(Option<string?> config)
    {
        var verb = new Command("commands", "Write the justin commands of the plan's rows, as a shell script") { Campaign, Rows };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            if (await FindAsync(app.Services, parsed, cancellation) is not { } campaign)
                return CommandLine.WronglyCalled;
            var rows = parsed.GetValue(Rows);
            var selection = RowSelection.Parse(rows ?? "");
            if (rows is not null && selection is null)
                return await RefuseAsync($"--rows: \"{rows}\" names no rows", CommandLine.WronglyCalled);
            var stored = await app.Services.GetRequiredService<PlanStore>().ReadAsync(campaign, cancellation);
            var written = PlanCommandWriter.Write(campaign, stored, selection);
            Console.Write(PlanCommandWriter.Script(campaign, written));
            return written.Commands.All(command => command.Refusal is null) ? 0 : CommandLine.Failed;
        });
        return verb;
    }

    private static async Task<int> ImportAsync(
        IServiceProvider services, ParseResult parsed, Campaign campaign, CancellationToken cancellation)
    {
        var (defaults, field, wrong) = ImportWords.Read(Fields(parsed));
        if (defaults is null)
            return await RefuseAsync($"--{field}: {wrong}", CommandLine.WronglyCalled);
        var file = parsed.GetValue(File)!;
        if (file is { Exists: true, Length: > PlanLimits.FileBytes })
            return await RefuseAsync($"{file.Name} has {file.Length >> 20} MB, too many for a plan.", CommandLine.Failed);
        var draft = PlanCsv.Read(await System.IO.File.ReadAllBytesAsync(file.FullName, cancellation), defaults);
        var plans = services.GetRequiredService<PlanStore>();
        var outcome = parsed.GetValue(DryRun)
            ? Tried(PlanImport.Decide(await plans.ReadAsync(campaign, cancellation), draft))
            : await plans.ChangeAsync(
                campaign,
                stored => PlanImport.Decide(stored, draft),
                PlanStore.CommandLine,
                $"{PlanStore.CommandLine}:{Guid.CreateVersion7()}",
                cancellation);
        return await SayAsync(outcome);
    }

    private static async Task<int> SayAsync(PlanOutcome outcome)
    {
        if (outcome is PlanOutcome.Refused(var problems))
            return await RefuseAsync($"Nothing was stored.\n{PlanAnswers.Plain(problems)}", CommandLine.Failed);
        Console.WriteLine(outcome switch
        {
            PlanOutcome.Done(var change) => change.Number == 0 ? $"Would have {change.What}." : $"Stored: {change.What}.",
            PlanOutcome.Nothing(var why) => why,
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return 0;
    }

    /// <summary>What would come of a decision, as change number 0.</summary>
    private static PlanOutcome Tried(PlanDecision decision) => decision switch
    {
        PlanDecision.Accepted(_, var what) => new PlanOutcome.Done(new(0, PlanStore.CommandLine, default, what, null)),
        PlanDecision.Nothing(var why) => new PlanOutcome.Nothing(why),
        PlanDecision.Refused(var problems) => new PlanOutcome.Refused(problems),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static async Task<Campaign?> FindAsync(
        IServiceProvider services, ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetValue(Campaign)!;
        var store = services.GetRequiredService<CampaignStore>();
        if (await store.FindAsync(name, cancellation) is { } campaign)
            return campaign;
        await Console.Error.WriteLineAsync(CampaignAnswers.NotFound(name, await store.AllAsync(cancellation)).Markup);
        return null;
    }

    private static Dictionary<string, string> Fields(ParseResult parsed)
    {
        (string Field, string? Text)[] given =
        [
            (AddWords.Dataset, parsed.GetValue(Dataset)), (AddWords.Total, parsed.GetValue(Total)),
            (AddWords.Phase, parsed.GetValue(Phase)),
        ];
        return given.Where(entry => entry.Text is not null).ToDictionary(entry => entry.Field, entry => entry.Text!);
    }

    private static async Task<int> RefuseAsync(string words, int code)
    {
        await Console.Error.WriteLineAsync(words);
        return code;
    }
}
