namespace ProdShift.Core.Monitoring;

/// <summary>
/// The window of the failure rules. Jobs are counted by the UTC hour in which they ended, so it begins with a whole hour.
/// </summary>
public static class Window
{
    /// <summary>The UTC hour in which a moment falls: where a job is counted, and where a window that begins then begins.</summary>
    public static DateTimeOffset FirstHour(DateTimeOffset moment) =>
        new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
