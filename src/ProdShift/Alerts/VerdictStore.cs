using System.Data.Common;
using ProdShift.Core.Alerts;
using ProdShift.Storage;

namespace ProdShift.Alerts;

/// <summary>Keeps what people say of alerts, and has it told at the alert's message and in its thread.</summary>
internal sealed class VerdictStore(Database database, AlertTeller teller)
{
    /// <summary>A person judges an alert; who says the same again changes nothing.</summary>
    public Task<JudgingResult> JudgeAsync(
        string alertId, Judging judging, string requestId, CancellationToken cancellation) =>
        database.WriteAsync(transaction => Judge(transaction, alertId, judging, requestId), cancellation);

    private JudgingResult Judge(DbTransaction transaction, string alertId, Judging judging, string requestId)
    {
        if (AlertRows.Query(transaction.Connection!, "WHERE a.id = @alertId", new { alertId }, transaction) is not [var stored])
            return new JudgingResult.Unknown();
        var before = VerdictRows.Of(transaction, alertId).LastOrDefault(given => given.UserId == judging.UserId);
        if (before is not null && IsSame(before, judging))
            return new JudgingResult.Already(before);
        if (VerdictRows.IsKnown(transaction, requestId))
            return new JudgingResult.Done(judging, null);
        VerdictRows.Insert(transaction, alertId, judging, requestId);
        var said = new AlertChange(stored.Alert, AlertChangeKind.Judged, VerdictWords.Said(judging.Verdict, judging.Actual));
        AlertEvents.Add(transaction, said, new(judging.UserId, requestId), judging.At);
        if (stored.RootId is { } root)
            AlertChanges.MarkStale(transaction, root);
        teller.Tell(transaction, judging.At);
        return new JudgingResult.Done(judging, before);
    }

    /// <summary>Who clicks again need not say again what it really was.</summary>
    private static bool IsSame(Judging before, Judging now) =>
        before.Verdict == now.Verdict && (now.Actual.Length == 0 || now.Actual == before.Actual);
}

/// <summary>What came of a verdict.</summary>
internal abstract record JudgingResult
{
    public sealed record Done(Judging Said, Judging? Before) : JudgingResult;

    public sealed record Already(Judging Said) : JudgingResult;

    public sealed record Unknown : JudgingResult;
}
