using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>The section Campaigns: when those who are waited for are reminded, and who is called when nobody signs.</summary>
internal sealed class GateOptions
{
    /// <summary>Hours of waiting before each reminder: 1 to 720.</summary>
    public double RemindAfterHours { get; set; } = 24;

    /// <summary>Hours of waiting before others are called: 1 to 2160.</summary>
    public double EscalateAfterHours { get; set; } = 72;

    /// <summary>The role that is called then.</summary>
    public string EscalateTo { get; set; } = "expert";

    /// <summary>Whether the group of a campaign is told of its workflows' submission, end and abortion.</summary>
    public bool GroupNotices { get; set; } = true;

    public GateCalls.Settings Settings => new(TimeSpan.FromHours(RemindAfterHours), TimeSpan.FromHours(EscalateAfterHours));
}

internal sealed class GateOptionsValidator : IValidateOptions<GateOptions>
{
    public ValidateOptionsResult Validate(string? name, GateOptions options)
    {
        var wrong = new List<string>();
        if (options.RemindAfterHours is not (>= 1 and <= 720))
            wrong.Add("Campaigns:RemindAfterHours is 1 to 720 hours, for example 24.");
        if (options.EscalateAfterHours is not (>= 1 and <= 2_160))
            wrong.Add("Campaigns:EscalateAfterHours is 1 to 2160 hours, for example 72.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
