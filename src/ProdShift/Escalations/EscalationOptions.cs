using ProdShift.Configuration;

namespace ProdShift.Escalations;

/// <summary>Who is called when nobody takes an alert, by severity. A chain that is not set has the default steps.</summary>
internal sealed class EscalationOptions
{
    public bool Enabled { get; set; } = true;

    public IList<StepOptions> Critical { get; set; } = [];

    public IList<StepOptions> Warning { get; set; } = [];

    /// <summary>The role of the last step, where it is configured.</summary>
    public string ManagerRole { get; set; } = "manager";

    /// <summary>Who is the expert for some alerts; the first that matches is called instead of Shifts:ExpertRole.</summary>
    public IList<ExpertOptions> Experts { get; set; } = [];

    /// <summary>15 min: whoever is on shift, 30 min: the expert, 60 min: the manager.</summary>
    public static IReadOnlyList<StepOptions> DefaultCritical { get; } =
        [new(15, StepOptions.OnShift), new(30, StepOptions.Expert), new(60, StepOptions.Manager)];

    /// <summary>An hour: whoever is on shift, 4 h: the expert.</summary>
    public static IReadOnlyList<StepOptions> DefaultWarning { get; } =
        [new(60, StepOptions.OnShift), new(240, StepOptions.Expert)];
}

/// <summary>A step: minutes since the alert was raised, and whom to call: on-shift, expert, manager, or a role.</summary>
internal sealed class StepOptions
{
    public const string OnShift = "on-shift";
    public const string Expert = "expert";
    public const string Manager = "manager";

    public StepOptions()
    {
    }

    public StepOptions(int minutes, string to) => (AfterMinutes, To) = (minutes, to);

    public int AfterMinutes { get; set; }

    public string To { get; set; } = "";

    /// <summary>When these people may be called; not set: at any time.</summary>
    public HoursOptions? Hours { get; set; }
}

/// <summary>The role that is the expert for alerts that match, for example "campaign:12" or "storage:RAL_*".</summary>
internal sealed class ExpertOptions
{
    public string Match { get; set; } = "";

    public string Role { get; set; } = "";
}
