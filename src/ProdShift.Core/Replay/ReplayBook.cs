using System.Globalization;
using ProdShift.Core.Alerts;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Replay;

/// <summary>
/// The alerts of one source as they would have come and gone, check by check, by the rules that open and end real ones. What
/// people did (acknowledgements, silences) is left out, and so are notices.
/// </summary>
public sealed class ReplayBook(IEnumerable<(string Rule, string Key)> toldBefore)
{
    private readonly HashSet<(string Rule, string Key)> _told = [.. toldBefore];
    private readonly Dictionary<string, Alert> _known = [];
    private readonly Dictionary<string, Course> _courses = [];
    private int _last;

    /// <summary>The next check, later than those before.</summary>
    public void Check(IReadOnlyList<Finding> findings, Sight seen, DateTimeOffset at)
    {
        foreach (var change in AlertBook.Update([.. _known.Values], _told, findings, seen, at, NextId))
            Follow(change, at);
        foreach (var old in _known.Values.Where(alert => at - alert.EndedAt > AlertBook.SameTrouble).ToList())
            _known.Remove(old.Id);
        var open = _known.Values.Where(alert => alert.IsOpen).ToList();
        foreach (var alert in open)
            _courses[alert.Id].Told |= !open.Exists(other => Inhibition.IsExplainedBy(other.Finding, alert.Finding));
    }

    /// <summary>What came so far, in the order in which it did; alerts that stand are open until the moment given.</summary>
    public IReadOnlyList<ReplayedAlert> Alerts(DateTimeOffset until) =>
    [
        .. _courses.Values.Where(course => course.Worst > Severity.Info).Select(course => course.At(until)),
    ];

    private void Follow(AlertChange change, DateTimeOffset at)
    {
        var alert = change.Alert;
        _known[alert.Id] = alert;
        if (AlertLives.ToldOnce.Contains(alert.Finding.Rule))
            _told.Add((alert.Finding.Rule, alert.Finding.Key));
        if (!_courses.TryGetValue(alert.Id, out var course))
            _courses[alert.Id] = course = new(alert.RaisedAt);
        course.Follow(change, at);
    }

    private string NextId() => (++_last).ToString(CultureInfo.InvariantCulture);

    /// <summary>One alert's course so far.</summary>
    private sealed class Course(DateTimeOffset raisedAt)
    {
        private Alert? _alert;
        private DateTimeOffset _openSince;
        private TimeSpan _open;

        public Severity Worst { get; private set; }

        public bool Told { get; set; }

        public void Follow(AlertChange change, DateTimeOffset at)
        {
            _alert = change.Alert;
            Worst = (Severity)Math.Max((int)Worst, (int)_alert.Finding.Severity);
            if (change.Kind is AlertChangeKind.Raised or AlertChangeKind.Reopened)
                _openSince = at;
            else if (change.Kind == AlertChangeKind.Resolved)
                _open += at - _openSince;
        }

        public ReplayedAlert At(DateTimeOffset until) => new(
            _alert!.Finding,
            Worst,
            raisedAt,
            _alert.EndedAt,
            _alert.IsOpen ? _open + (until - _openSince) : _open,
            _alert.Times,
            Told);
    }
}
