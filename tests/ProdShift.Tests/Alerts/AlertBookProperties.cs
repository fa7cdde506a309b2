using FsCheck;
using FsCheck.Fluent;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Tests.Alerts;

/// <summary>What holds for every sequence of checks, acknowledgements and snoozes, however they follow each other.</summary>
public class AlertBookProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Places = ["CERN", "UK_Brunel", "FNAL"];

    [Fact]
    public void Every_raise_has_at_most_one_end_before_the_next() => Check(history =>
        history.GroupBy(change => change.Change.Alert.Id).All(alert =>
        {
            var open = false;
            foreach (var kind in alert.Select(step => step.Change.Kind))
            {
                if (open == kind is AlertChangeKind.Raised or AlertChangeKind.Reopened)
                    return false; // raised while open, or changed while over
                open = kind != AlertChangeKind.Resolved;
            }
            return true;
        }));

    [Fact]
    public void No_notice_without_a_change() => Check(history =>
        history.All(step => step.Before is null || step.Before != step.Change.Alert));

    [Fact]
    public void An_acknowledgement_never_hides_a_worsening() => Check(history =>
        history.Where(step => step.Before is { IsOpen: true } before
                && step.Change.Alert.IsOpen
                && step.Change.Alert.Finding.Severity > before.Finding.Severity)
            .All(step => step.Change is { Kind: AlertChangeKind.Worsened, Alert.Held: null }
                && step.Change.Alert.ArmedAt == step.At));

    [Fact]
    public void Of_one_trouble_at_most_one_alert_is_open() => Check(history =>
        Replay(history).All(alerts => alerts.Values.Where(alert => alert.IsOpen)
            .GroupBy(alert => alert.Finding.Key)
            .All(trouble => trouble.Count() == 1)));

    [Fact]
    public void What_is_not_open_is_held_by_nobody() => Check(history =>
        history.All(step => step.Change.Alert.IsOpen || step.Change.Alert.Held is null));

    [Fact]
    public void Every_change_tells_its_reason() => Check(history => history.All(step => step.Change.Reason.Length > 0));

    private static void Check(Func<IReadOnlyList<Step>, bool> holds) =>
        Prop.ForAll(Steps.ToArbitrary(), moves => holds(Play(moves))).QuickCheckThrowOnFailure();

    /// <summary>
    /// A move: minutes that pass, and a check (what it finds, whether it saw everything) or somebody's handling.
    /// </summary>
    private static Gen<Move[]> Steps =>
        (from minutes in Gen.Choose(1, 1_000)
         from what in Gen.Choose(0, 9)
         from place in Gen.Elements(Places)
         from found in Gen.SubListOf(Places)
         from severity in Gen.Elements(Severity.Info, Severity.Warning, Severity.Critical)
         select new Move(minutes, what, place, [.. found], severity)).ArrayOf();

    private static List<Step> Play(Move[] moves)
    {
        var (now, ids) = (Start, 0);
        var alerts = new Dictionary<string, Alert>();
        var history = new List<Step>();
        foreach (var move in moves)
        {
            now = now.AddMinutes(move.Minutes);
            foreach (var change in Changes(move, [.. alerts.Values], now, () => $"a{++ids}").ToList())
            {
                history.Add(new(now, alerts.GetValueOrDefault(change.Alert.Id), change));
                alerts[change.Alert.Id] = change.Alert;
            }
        }
        return history;
    }

    private static IEnumerable<AlertChange> Changes(Move move, List<Alert> alerts, DateTimeOffset now, Func<string> newId)
    {
        if (move.What < 6)
        {
            return AlertBook.Update(
                [.. alerts.Where(alert => alert.IsOpen || now - alert.EndedAt <= AlertBook.SameTrouble)],
                new HashSet<(string, string)>(),
                [
                    .. move.Found.Select(place =>
                        new Finding("justin", RuleNames.SiteFailures, place, move.Severity, "failures", Site: place)),
                ],
                new Sight(move.What > 0, new HashSet<int>()),
                now,
                newId);
        }
        Handling handling = move.What switch
        {
            6 or 7 => new Handling.Acknowledge(),
            8 => new Handling.Snooze(now.AddHours(2)),
            _ => new Handling.Release(),
        };
        var woken = alerts.Select(alert => Handling.Wake(alert, now)).OfType<AlertChange>().ToList();
        var done = alerts.Where(alert => alert.Finding.Key == move.Place && woken.All(change => change.Alert.Id != alert.Id))
            .Select(alert => handling.Decide(alert, "U1", now))
            .OfType<Handling.Result.Done>();
        return [.. woken, .. done.Select(result => result.Change)];
    }

    private static IEnumerable<Dictionary<string, Alert>> Replay(IReadOnlyList<Step> history)
    {
        var alerts = new Dictionary<string, Alert>();
        foreach (var step in history)
        {
            alerts[step.Change.Alert.Id] = step.Change.Alert;
            yield return alerts;
        }
    }

    private sealed record Move(int Minutes, int What, string Place, IReadOnlyList<string> Found, Severity Severity);

    private sealed record Step(DateTimeOffset At, Alert? Before, AlertChange Change);
}
