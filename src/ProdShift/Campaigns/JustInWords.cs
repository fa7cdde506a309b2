using System.Globalization;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>A record's numbers in words.</summary>
internal static class JustInWords
{
    public static string Campaigns(IEnumerable<int> ids)
    {
        var list = ids.ToList();
        var numbers = string.Join(", ", list.Select(id => id.ToString(CultureInfo.InvariantCulture)));
        if (list.Count == 0)
            return "no justIN campaign yet";
        return list.Count == 1 ? $"justIN campaign {numbers}" : $"justIN campaigns {numbers}";
    }

    public static string Events(Campaign campaign) => campaign.EventsPerJob is { } events
        ? string.Create(CultureInfo.InvariantCulture, $"{events:N0} events per job")
        : $"events per job not set: `/campaign set {campaign.Name} --events-per-job N`";
}
