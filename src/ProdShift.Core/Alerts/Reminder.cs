namespace ProdShift.Core.Alerts;

/// <summary>
/// When to remind of an alert that nobody takes: after 4 and 12 hours, then each day, counted from when it was armed.
/// </summary>
public static class Reminder
{
    /// <param name="armedAt">See <see cref="Alert.ArmedAt"/>.</param>
    /// <param name="done">How many reminders there were since.</param>
    public static DateTimeOffset At(DateTimeOffset armedAt, int done) => armedAt + done switch
    {
        0 => TimeSpan.FromHours(4),
        1 => TimeSpan.FromHours(12),
        _ => TimeSpan.FromDays(done - 1),
    };
}
