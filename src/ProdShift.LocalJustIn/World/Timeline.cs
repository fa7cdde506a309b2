namespace ProdShift.LocalJustIn.World;

/// <summary>
/// The world's own clock, and what is still to happen: in the order of time, and of planning where times are equal.
/// </summary>
internal sealed class Timeline(DateTimeOffset begin)
{
    private readonly PriorityQueue<Action, (DateTimeOffset At, long Turn)> _plans = new();
    private long _turn;

    public DateTimeOffset Now { get; private set; } = begin;

    public void After(TimeSpan wait, Action happens) => At(Now + wait, happens);

    public void At(DateTimeOffset moment, Action happens) => _plans.Enqueue(happens, (moment, _turn++));

    public void Every(TimeSpan interval, Action happens)
    {
        After(interval, () =>
        {
            happens();
            Every(interval, happens);
        });
    }

    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var end = Now + by;
        while (_plans.TryPeek(out var happens, out var plan) && plan.At <= end)
        {
            _plans.Dequeue();
            Now = plan.At;
            happens();
        }
        Now = end;
    }
}
