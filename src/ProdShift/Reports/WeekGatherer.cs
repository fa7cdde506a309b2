using ProdShift.Core.Reports;
using ProdShift.ExitCodes;
using ProdShift.Sources;

namespace ProdShift.Reports;

/// <summary>Brings together what a weekly summary is made of.</summary>
internal sealed class WeekGatherer(
    FactStore facts, ICampaignFacts campaigns, ErrorBook exitCodes, IEnumerable<IMonitorSource> sources)
{
    public async Task<WeekFacts> GatherAsync(
        WeekSpan span, TimeZoneInfo zone, DateTimeOffset now, CancellationToken cancellation)
    {
        var configured = sources
            .SelectMany(source => source.Campaigns, (source, campaign) => (source.Name, campaign))
            .ToHashSet();
        var workflows = await facts.WorkflowsAsync(span, cancellation);
        return new WeekFacts(span, zone, now)
        {
            Workflows = [.. workflows.Where(workflow => configured.Contains((workflow.Source, workflow.Campaign)))],
            Campaigns = await campaigns.CampaignsAsync(cancellation),
            Alerts = await facts.AlertsAsync(span, cancellation),
            Verdicts = await facts.VerdictsAsync(span, cancellation),
            Shifts = await facts.ShiftsAsync(span, cancellation),
            SignOffs = await campaigns.SignOffsAsync(span.From, span.To, cancellation),
            Sources = await SourcesAsync(span, cancellation),
            ExitCodes = await exitCodes.ReadAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<SourceFact>> SourcesAsync(WeekSpan span, CancellationToken cancellation)
    {
        var found = new List<SourceFact>();
        foreach (var source in sources.OrderBy(source => source.Name, StringComparer.Ordinal))
            found.Add(await facts.SourceAsync(source.Name, span, cancellation));
        return found;
    }
}
