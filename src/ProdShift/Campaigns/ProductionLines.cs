using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Summaries;

namespace ProdShift.Campaigns;

/// <summary>How far the production of each campaign is, by its id; those of which nothing runs and nothing is planned are left out.</summary>
internal delegate Task<IReadOnlyDictionary<string, ProgressLine>> ProductionLines(
    IReadOnlyCollection<Campaign> campaigns, CancellationToken cancellation);
