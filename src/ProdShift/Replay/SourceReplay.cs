using System.Data.Common;
using ProdShift.Configuration;
using ProdShift.Core.Alerts;
using ProdShift.Core.Campaigns;
using ProdShift.Core.ExitCodes;
using ProdShift.Core.Freezes;
using ProdShift.Core.Monitoring;
using ProdShift.Core.Replay;
using ProdShift.Monitoring;

namespace ProdShift.Replay;

/// <summary>What one source's checks of a time would have raised, under each of some settings.</summary>
internal sealed record SourceReplayed(
    int Checks, int Incomplete, DateTimeOffset First, IReadOnlyList<IReadOnlyList<ReplayedAlert>> Alerts);

/// <summary>Shows one source's recorded checks to the rules again, in their order.</summary>
internal sealed class SourceReplay
{
    private readonly DbConnection _connection;
    private readonly string _source;
    private readonly IReadOnlyList<MonitoringOptions> _settings;
    private readonly IReadOnlyList<ReplayBook> _books;
    private readonly IReadOnlyList<(Freeze Freeze, DateTimeOffset? EndedAt)> _freezes;
    private readonly History _history;
    private readonly Func<DateTimeOffset, IReadOnlyList<CampaignGate>> _gates;
    private readonly Dictionary<int, WorkflowFact> _facts;
    private readonly ReplayState _state;
    private readonly int _window;

    private SourceReplay(
        DbConnection connection,
        string source,
        DateTimeOffset from,
        IReadOnlyList<MonitoringOptions> settings,
        ErrorCatalogue errors,
        Func<DateTimeOffset, IReadOnlyList<CampaignGate>> gates)
    {
        (_connection, _source, _settings, _gates) = (connection, source, settings, gates);
        var told = ReplayStore.ToldBefore(connection, source, from).ToList();
        _books = [.. settings.Select(_ => new ReplayBook(told))];
        _freezes = ReplayStore.Freezes(connection);
        _history = MonitoringHistory.ReadWith([], connection, source) with { Errors = errors };
        _facts = WorkflowFacts.Of(connection, source);
        _state = new(source, JobKinds.Load(connection));
        _window = settings.Max(each => each.WindowHours);
    }

    /// <summary>Null where no check of the time was recorded.</summary>
    /// <param name="connection">For what is read check by check.</param>
    /// <param name="second">For the rows of workflow_total, which are read alongside.</param>
    /// <param name="source">The source's name.</param>
    /// <param name="span">The first and the last moment of the time.</param>
    /// <param name="settings">The settings to compare.</param>
    /// <param name="errors">What exit codes mean.</param>
    /// <param name="gates">What the sign-offs of a moment let run.</param>
    public static SourceReplayed? Run(
        DbConnection connection,
        DbConnection second,
        string source,
        (DateTimeOffset From, DateTimeOffset To) span,
        IReadOnlyList<MonitoringOptions> settings,
        ErrorCatalogue errors,
        Func<DateTimeOffset, IReadOnlyList<CampaignGate>> gates) =>
        new SourceReplay(connection, source, span.From, settings, errors, gates).Run(second, span.From, span.To);

    private SourceReplayed? Run(DbConnection second, DateTimeOffset from, DateTimeOffset to)
    {
        // The checks of a window before are read for what they stored of jobs; they are not judged.
        var begin = Window.FirstHour(from.AddHours(-_window));
        var checks = ReplayStore.Checks(_connection, _source, begin, to);
        var judged = checks.Where(check => check.At >= from).ToList();
        if (judged.Count == 0)
            return null;
        foreach (var trace in WorkflowTraces.Before(_connection, _source, checks[0].Id).Values)
            _state.Apply(trace);
        foreach (var (workflow, pause) in ReplayStore.PausesOver(_connection, _source, begin))
            _state.PauseWasOver(workflow, pause);
        using var totals = ReplayStore.Totals(second, _source, begin, to).GetEnumerator();
        var more = totals.MoveNext();
        foreach (var check in checks)
        {
            for (; more && totals.Current.CheckedAt <= check.At; more = totals.MoveNext())
                _state.Apply(totals.Current);
            Apply(check, isJudged: check.At >= from);
        }
        return new(
            judged.Count,
            judged.Count(check => check.Error is not null),
            judged[0].At,
            [.. _books.Select(book => book.Alerts(to))]);
    }

    private void Apply(RecordedCheck check, bool isJudged)
    {
        foreach (var trace in WorkflowTraces.Of(_connection, check.Id))
            _state.Apply(trace);
        foreach (var (workflow, changes) in RecordedJobs.Of(_connection, check.Id))
            _state.Apply(workflow, changes);
        _state.Forget(FirstHour(check.At, _window));
        if (isJudged)
            Judge(check);
        _state.CheckIsOver();
    }

    private void Judge(RecordedCheck check)
    {
        var history = _history with
        {
            PauseOverBy = _state.PauseOverBy,
            Freezes = [.. _freezes.Where(each => HeldAt(each, check.At)).Select(each => each.Freeze)],
            Gates = _gates(check.At),
        };
        foreach (var (settings, book) in _settings.Zip(_books))
        {
            var snapshot = check.Answered == 1 ? Scoped(_state.Snapshot(check.At, FirstHour(check.At, settings.WindowHours))) : null;
            var findings = Judgement.Of(
                _source,
                snapshot,
                check.Error,
                history,
                new HashSet<int>(),
                settings.Rules with { WindowHours = settings.WindowHours });
            book.Check(findings, SightOf(snapshot, check), check.At);
        }
    }

    /// <summary>A workflow keeps the scope it was submitted with, so that the one known now is that of the time.</summary>
    private Snapshot Scoped(Snapshot snapshot) => snapshot with
    {
        Workflows =
        [
            .. snapshot.Workflows.Select(workflow => workflow with { Scope = _facts.GetValueOrDefault(workflow.Id)?.Scope }),
        ],
    };

    private static Sight SightOf(Snapshot? snapshot, RecordedCheck check) => snapshot is null
        ? Sight.Nothing
        : new(check.Error is null, snapshot.Workflows.Select(workflow => workflow.Id).ToHashSet());

    /// <summary>Freezes of the time, not those that these alerts might have brought about.</summary>
    private static bool HeldAt((Freeze Freeze, DateTimeOffset? EndedAt) each, DateTimeOffset at) =>
        each.Freeze.StartedAt <= at && !(each.EndedAt <= at);

    private static int FirstHour(DateTimeOffset at, int window) => Hours.Of(at.AddHours(-window));
}
