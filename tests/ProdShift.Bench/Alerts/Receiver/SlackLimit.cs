namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>
/// What Slack's documentation allows an app: about one new message a second and channel, here after a burst of five, and 50 edits
/// a minute.
/// </summary>
internal sealed class SlackLimit
{
    private readonly Pace _posts = new(perSecond: 1, burst: 5);
    private readonly Pace _edits = new(perSecond: 50 / 60.0, burst: 50);

    public TimeSpan Post(string channel) => _posts.Take(channel);

    public TimeSpan Edit() => _edits.Take("");
}
