namespace ProdShift.Core.Monitoring;

/// <summary>
/// The window of the failure rules. Jobs are counted by the UTC hour in which they ended, so it begins with a whole hour.
/// </summary>
public static class Window
{
    /// <summary>The UTC hour in which a moment falls: a job is counted in it, and a window begins with it.</summary>
    public static DateTimeOffset FirstHour(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
