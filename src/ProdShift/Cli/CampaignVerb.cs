using System.CommandLine;
using ProdShift.Campaigns;
using ProdShift.Campaigns.Log;
using ProdShift.Core.Campaigns;

namespace ProdShift.Cli;

/// <summary>`prodshift campaign export`: a campaign's production report and shifter log, in one of its formats.</summary>
internal static class CampaignVerb
{
    public static Command Create(Option<string?> config) =>
        new("campaign", "Write out what is recorded of a campaign") { Export(config) };

    private static Command Export(Option<string?> config)
    {
        var name = new Argument<string>("name") { Description = "The campaign's name" };
        var format = new Option<LogFormat>("--format") { Description = "html (default), markdown or json" };
        var output = new Option<string?>("--output") { Description = "The file to write (default: standard output)" };
        var verb = new Command("export", "Print its production report and shifter log; people by their Slack ids")
        {
            name, format, output,
        };
        verb.SetAction(async (parsed, cancellation) =>
        {
            await using var app = await BotScope.BuildMigratedAsync(parsed, config, cancellation);
            var campaigns = app.Services.GetRequiredService<CampaignStore>();
            var wanted = parsed.GetRequiredValue(name);
            if (await campaigns.FindAsync(wanted, cancellation) is not { } campaign)
                return await RefuseAsync(wanted, await campaigns.AllAsync(cancellation));
            var export = app.Services.GetRequiredService<CampaignExport>();
            var text = await export.WithIdsAsync(campaign, parsed.GetValue(format), cancellation);
            await WriteAsync(text, parsed.GetValue(output), cancellation);
            return 0;
        });
        return verb;
    }

    private static async Task WriteAsync(string text, string? file, CancellationToken cancellation)
    {
        if (file is null)
            await Console.Out.WriteAsync(text.AsMemory(), cancellation);
        else
            await File.WriteAllTextAsync(file, text, cancellation);
    }

    private static async Task<int> RefuseAsync(string wanted, IReadOnlyList<Campaign> all)
    {
        var known = all.Count == 0 ? "There is none yet." : $"There are: {string.Join(", ", all.Select(campaign => campaign.Name))}.";
        await Console.Error.WriteLineAsync($"There is no campaign \"{wanted}\". {known}");
        return CommandLine.WronglyCalled;
    }
}
