using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Log;
using ProdShift.Roles;

namespace ProdShift.Campaigns.Log;

/// <summary>Writes the whole log and production report of a campaign, in one of its formats.</summary>
internal sealed class CampaignExport(CampaignLogReader reader, UserNames names)
{
    /// <summary>With people by their ids: nobody is asked.</summary>
    public async Task<string> WithIdsAsync(Campaign campaign, LogFormat format, CancellationToken cancellation) =>
        Render(await reader.ReadAsync(campaign, cancellation), format, Name);

    /// <summary>With people by the names that Slack gives them.</summary>
    public async Task<string> WithNamesAsync(Campaign campaign, LogFormat format, CancellationToken cancellation)
    {
        var log = await reader.ReadAsync(campaign, cancellation);
        var known = new Dictionary<string, string>();
        foreach (var id in log.People.Where(id => id != SignOff.Automatic))
            known[id] = await names.OfAsync(id, cancellation);
        return Render(log, format, id => known.GetValueOrDefault(id) ?? Name(id));
    }

    /// <summary>For example "fd-mc-2026a-log.html".</summary>
    public static string FileName(Campaign campaign, LogFormat format) => $"{campaign.Name}-log." + format switch
    {
        LogFormat.Markdown => "md",
        LogFormat.Json => "json",
        _ => "html",
    };

    private static string Name(string id) => id == SignOff.Automatic ? SignOff.AutomaticName : id;

    private static string Render(CampaignLog log, LogFormat format, Func<string, string> name) => format switch
    {
        LogFormat.Markdown => LogMarkdown.Render(log, name),
        LogFormat.Json => LogJson.Render(log, name),
        _ => LogHtml.Render(log, name),
    };
}

internal enum LogFormat
{
    Html,
    Markdown,
    Json,
}
