using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>What justIN's finder did to workflows: the newest pause of each, and those it ended for too many files.</summary>
internal sealed class PauseBook
{
    /// <summary>Jobs that were about to start when the workflow was paused start within the finder's cycle or two.</summary>
    private static readonly TimeSpan Race = TimeSpan.FromMinutes(5);

    private readonly Dictionary<int, EventRow> _pauses = [];
    private readonly HashSet<int> _failed = [];

    public static IReadOnlyList<string> EventTypeNames { get; } =
        [EventTypes.PausedNoneProcessed, EventTypes.PausedJobscriptErrors, EventTypes.TooManyFiles];

    public void Add(EventRow row)
    {
        if (row.EventTypeName == EventTypes.TooManyFiles)
            _failed.Add(row.WorkflowId);
        else if (!_pauses.TryGetValue(row.WorkflowId, out var known) || known.EventId < row.EventId)
            _pauses[row.WorkflowId] = row;
    }

    public bool HasFailed(int workflow) => _failed.Contains(workflow);

    /// <param name="lastStart">When the newest of the workflow's jobs started; null if none did, or they were not read.</param>
    public AutomaticPause? LastOf(int workflow, DateTimeOffset? lastStart)
    {
        if (!_pauses.TryGetValue(workflow, out var row))
            return null;
        var cause = row.EventTypeName == EventTypes.PausedJobscriptErrors ? PauseCause.JobscriptErrors : PauseCause.NoneProcessed;
        return new(row.EventId, row.At, cause, lastStart > row.At + Race);
    }
}
