using ProdShift.Core.Monitoring;

namespace ProdShift.Sources;

/// <summary>A workload-management system that can be asked how it is. Its own words stay inside its class.</summary>
internal interface IMonitorSource
{
    /// <summary>The name from the configuration, unique among the sources.</summary>
    string Name { get; }

    /// <summary>The campaigns it is configured to watch.</summary>
    IReadOnlyList<int> Campaigns { get; }

    /// <summary>Asks the source; a failure to answer is part of the result, not an exception.</summary>
    Task<PollResult> PollAsync(PollRequest request, CancellationToken cancellation);

    /// <summary>Where a person sees the jobs that a finding is about.</summary>
    Uri LinkTo(Finding finding);
}

/// <summary>
/// What to ask: the jobs that ended since <paramref name="WindowStart"/> are to be tallied; the jobs of workflows that ended and
/// were <paramref name="AlreadyRead"/> are not to be asked for again.
/// </summary>
internal sealed record PollRequest(DateTimeOffset Now, DateTimeOffset WindowStart, IReadOnlySet<int> AlreadyRead);

/// <summary>
/// Snapshot and no error: a whole answer. Both: a part of one, see its gaps. No snapshot: the source did not answer, for the
/// reason given (in plain words, for the shifter).
/// </summary>
internal sealed record PollResult(Snapshot? Snapshot, string? Error);
