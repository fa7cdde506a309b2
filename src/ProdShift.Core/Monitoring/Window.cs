namespace ProdShift.Core.Monitoring;

/// <summary>
/// The window of the failure rules. Jobs are counted by the UTC hour in which they ended, so it begins with a whole hour.
/// </summary>
public static class Window
{
    /// <summary>The first hour of a window that begins at <paramref name="start"/>.</summary>
    public static DateTimeOffset FirstHour(DateTimeOffset start) =>
        new(start.UtcTicks - (start.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
}
