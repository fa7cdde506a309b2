namespace ProdShift.Slack;

/// <summary>Waits for a task for a while only, and leaves it running.</summary>
internal static class Waiting
{
    public static async Task<bool> EndsWithin(this Task task, TimeSpan time, TimeProvider clock)
    {
        if (task.IsCompleted)
            return true;
        using var timer = new CancellationTokenSource();
        var first = await Task.WhenAny(task, Task.Delay(time, clock, timer.Token));
        await timer.CancelAsync();
        return first == task;
    }
}
