using System.ComponentModel.DataAnnotations;
using ProdShift.Core.Monitoring;

namespace ProdShift.Configuration;

/// <summary>When the checks run and what they look at.</summary>
internal sealed class MonitoringOptions
{
    /// <summary>Quartz cron expressions in the experiment's zone; the default is 09:00 and 17:00 each day.</summary>
    public IList<string> Schedule { get; set; } = [];

    /// <summary>More checks while a campaign is young (the tutorial: "it may be needed to check more often").</summary>
    public string YoungCampaignSchedule { get; set; } = "0 0 */4 * * ?";

    [Range(0, 60, ErrorMessage = "Monitoring:YoungCampaignDays must be between 0 (never more often) and 60.")]
    public int YoungCampaignDays { get; set; } = 3;

    [Range(1, 168, ErrorMessage = "Monitoring:WindowHours must be between 1 and 168.")]
    public int WindowHours { get; set; } = 24;

    /// <summary>For how many days what checks saw is kept, to be shown to other thresholds (`prodshift replay`).</summary>
    [Range(1, 400, ErrorMessage = "Monitoring:ReplayDays must be between 1 and 400.")]
    public int ReplayDays { get; set; } = 35;

    /// <summary>Thresholds of the failure rules.</summary>
    public RuleBook.Settings Rules { get; set; } = new();

    public IReadOnlyList<string> EffectiveSchedule => Schedule.Count > 0 ? [.. Schedule] : ["0 0 9 * * ?", "0 0 17 * * ?"];
}
