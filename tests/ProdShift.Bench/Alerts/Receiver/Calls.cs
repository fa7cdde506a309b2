using System.Diagnostics;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>Counts what the program under test asked of Slack.</summary>
internal sealed class Calls
{
    private int _all;
    private int _posts;
    private int _edits;
    private int _refused;
    private int _away;
    private long _last = Stopwatch.GetTimestamp();

    /// <summary>Of every kind, with those that were not granted.</summary>
    public int All => _all;

    public int Posts => _posts;

    public int Edits => _edits;

    /// <summary>Answered with 429.</summary>
    public int Refused => _refused;

    /// <summary>Answered with 503, because Slack was away.</summary>
    public int TurnedAway => _away;

    /// <summary>When a message was last posted or edited, or was to be.</summary>
    public long Last => Interlocked.Read(ref _last);

    public void Begin() => Interlocked.Increment(ref _all);

    public void Post() => Count(ref _posts);

    public void Edit() => Count(ref _edits);

    public void Refuse() => Count(ref _refused);

    public void TurnAway() => Count(ref _away);

    private void Count(ref int kind)
    {
        Interlocked.Increment(ref kind);
        Interlocked.Exchange(ref _last, Stopwatch.GetTimestamp());
    }
}
