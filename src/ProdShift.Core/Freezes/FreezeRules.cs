namespace ProdShift.Core.Freezes;

/// <summary>What the open alerts of the rules that may freeze mean for the freezes.</summary>
public static class FreezeRules
{
    /// <param name="listed">The rules that may freeze.</param>
    /// <param name="active">The freezes that hold now.</param>
    /// <param name="overruled">
    /// Rules whose freeze a person lifted while their alert was open: it is not started again for the same trouble.
    /// </param>
    /// <param name="openAlerts">Rule and text of every open alert.</param>
    public static FreezeChanges Decide(
        IReadOnlyCollection<string> listed,
        IReadOnlyList<Freeze> active,
        IReadOnlyCollection<string> overruled,
        IReadOnlyCollection<(string Rule, string Text)> openAlerts)
    {
        var open = openAlerts.Where(alert => listed.Contains(alert.Rule)).ToLookup(alert => alert.Rule, alert => alert.Text);
        var held = active.Where(freeze => freeze.ByRule).Select(freeze => freeze.By).ToHashSet();
        return new(
            [
                .. open.Where(rule => !held.Contains(rule.Key) && !overruled.Contains(rule.Key))
                    .Select(rule => (rule.Key, rule.Order(StringComparer.Ordinal).First())),
            ],
            [
                .. held.Where(rule => !open.Contains(rule)).Order(StringComparer.Ordinal)
                    .Select(rule => (rule, WhyOver(rule, listed))),
            ],
            [.. overruled.Where(rule => !open.Contains(rule)).Order(StringComparer.Ordinal)]);
    }

    private static string WhyOver(string rule, IReadOnlyCollection<string> listed) => listed.Contains(rule)
        ? $"no {rule} alert is open any more"
        : $"{rule} is no longer among the rules that may ask for it (Freezes:OnRules)";
}

/// <summary>Freezes to start (with the alert's text), to lift (with the reason), and rules that may freeze again.</summary>
public sealed record FreezeChanges(
    IReadOnlyList<(string Rule, string Reason)> Start,
    IReadOnlyList<(string Rule, string Reason)> Lift,
    IReadOnlyList<string> FreeAgain);
