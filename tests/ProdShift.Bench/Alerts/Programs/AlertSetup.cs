namespace ProdShift.Bench.Alerts.Programs;

/// <summary>How alerts are put together. The bot always groups by site and knows no interval of a group.</summary>
/// <param name="BySite">Else Alertmanager sends a message for each alert, without waiting for others.</param>
/// <param name="GroupInterval">How long Alertmanager waits before it tells of a group again.</param>
internal sealed record AlertSetup(bool BySite, TimeSpan GroupInterval)
{
    public static readonly TimeSpan GroupWait = TimeSpan.FromSeconds(1);

    public static AlertSetup TwentyGroups { get; } = new(BySite: true, TimeSpan.FromSeconds(5));
}
