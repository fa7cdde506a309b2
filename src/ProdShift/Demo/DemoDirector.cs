using ProdShift.LocalSlack;

namespace ProdShift.Demo;

/// <summary>Lets people of the demo type and click, and time pass; writes down what each sees.</summary>
internal sealed class DemoDirector(LocalSlackServer slack, Action<TimeSpan> pass, TextWriter transcript, TimeSpan pause)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Dictionary<(string Channel, string Ts), string> _shown = [];

    public async Task SayAsync(string user, string channel, string command, CancellationToken cancellation)
    {
        await TypeAsync(user, channel, command);
        await PauseAsync(cancellation);
    }

    /// <summary>As <see cref="SayAsync"/>, without time to read along.</summary>
    public async Task TypeAsync(string user, string channel, string command)
    {
        await transcript.WriteLineAsync($"\n{Name(user)} in #{ChannelName(channel)}> {command}");
        var reply = await slack.CommandAsync(user, channel, command);
        if (reply.Status != 200 || reply.Refused is not null)
            throw new DemoException($"{command}: Slack got {reply.Status}, {reply.Refused ?? reply.Body}");
        if (reply.Text is { Length: > 0 } text)
            await transcript.WriteLineAsync(Indented(text, "  (only you) "));
    }

    /// <summary>Presses a button, the first with its action, that opens a window; <see cref="FillInAsync"/> answers it.</summary>
    public async Task OpenAsync(string user, string channel, string words, string button, string action)
    {
        var message = slack.Messages(channel).Last(said => slack.PlainText(said).Contains(words, StringComparison.Ordinal));
        await transcript.WriteLineAsync($"\n{Name(user)} presses [{button}]");
        if ((await slack.ClickAsync(user, channel, message.Ts, action)).Status is not 200 and var status)
            throw new DemoException($"[{button}]: Slack got {status}");
    }

    /// <summary>Presses a button of the bot's newest direct message to this person, which is changed by it.</summary>
    public async Task AnswerAsync(string user, string words, string button, string action, CancellationToken cancellation)
    {
        await slack.WaitForAsync(() => Direct(user, words) is not null, Patience);
        var message = Direct(user, words)!;
        await transcript.WriteLineAsync(Indented(slack.PlainText(message), $"  direct message to {Name(user)}: "));
        await transcript.WriteLineAsync($"\n{Name(user)} presses [{button}]");
        var reply = await slack.ClickAsync(user, message.ChannelId, message.Ts, action);
        if (reply.Status != 200)
            throw new DemoException($"[{button}]: Slack got {reply.Status}");
        await PauseAsync(cancellation);
    }

    /// <summary>Presses a button of the newest message that has the words and the button.</summary>
    public async Task ClickFirstAsync(
        string user, string channel, string words, string button, string action, CancellationToken cancellation)
    {
        var label = $"[{button}]";
        var message = slack.Messages(channel).Last(said => slack.PlainText(said) is var text
            && text.Contains(words, StringComparison.Ordinal) && text.Contains(label, StringComparison.Ordinal));
        await transcript.WriteLineAsync($"\n{Name(user)} presses {label}");
        var reply = await slack.ClickAsync(user, channel, message.Ts, action);
        if (reply.Status != 200)
            throw new DemoException($"{label}: Slack got {reply.Status}");
        await slack.WaitForAsync(
            () => slack.Messages(channel).Any(said => said.Ts == message.Ts && said.Edits > message.Edits), Patience);
        await PauseAsync(cancellation);
    }

    /// <summary>Presses a button of the newest answer that only this person sees.</summary>
    public async Task ClickAnswerAsync(string user, string channel, string action, CancellationToken cancellation)
    {
        var answer = slack.Ephemerals(user)[^1];
        await transcript.WriteLineAsync($"\n{Name(user)} presses a button of that answer");
        var reply = await slack.ClickAsync(user, channel, answer.Ts, action);
        if (reply.Status != 200)
            throw new DemoException($"{action}: Slack got {reply.Status}");
        await PauseAsync(cancellation);
    }

    /// <summary>
    /// Presses a button of the newest message that has the words, and shows the answer that only this person sees.
    /// </summary>
    public async Task AskAsync(
        string user, string channel, string words, string button, string action, CancellationToken cancellation)
    {
        var message = slack.Messages(channel).Last(said => slack.PlainText(said).Contains(words, StringComparison.Ordinal)
            && slack.PlainText(said).Contains($"[{button}]", StringComparison.Ordinal));
        var answers = slack.Ephemerals(user).Count;
        await transcript.WriteLineAsync($"\n{Name(user)} presses [{button}]");
        var reply = await slack.ClickAsync(user, channel, message.Ts, action);
        if (reply.Status != 200)
            throw new DemoException($"[{button}]: Slack got {reply.Status}");
        await slack.WaitForAsync(() => slack.Ephemerals(user).Count > answers, Patience);
        await transcript.WriteLineAsync(Indented(slack.PlainText(slack.Ephemerals(user)[^1]), "  (only you) "));
        await PauseAsync(cancellation);
    }

    /// <summary>Answers the window that is open for this person.</summary>
    public async Task FillInAsync(string user, string block, string answer, CancellationToken cancellation)
    {
        await slack.WaitForAsync(() => slack.OpenViews(user).Count > 0, Patience);
        await transcript.WriteLineAsync($"\n{Name(user)} writes into the window: {answer}");
        var values = new Dictionary<string, string> { [block] = answer };
        if ((await slack.SubmitAsync(user, slack.OpenViews(user)[^1].Id, values)).Status is not 200 and var status)
            throw new DemoException($"The window: Slack got {status}");
        await PauseAsync(cancellation);
    }

    /// <summary>Runs a check as a person would, and waits for its line.</summary>
    public async Task CheckAsync(string user, CancellationToken cancellation)
    {
        var before = Lines("Check done");
        await SayAsync(user, DemoCast.Shift, "/check", cancellation);
        await slack.WaitForAsync(() => Lines("Check done") > before, Patience);
        await PauseAsync(cancellation);
    }

    /// <summary>Writes down what somebody did elsewhere than in Slack.</summary>
    public Task TellAsync(string what) => transcript.WriteLineAsync($"\n… {what}");

    public async Task PassAsync(TimeSpan time, CancellationToken cancellation)
    {
        pass(time);
        await transcript.WriteLineAsync($"\n… {time.TotalHours:0} h pass at justIN");
        await PauseAsync(cancellation);
    }

    public Task WaitForAsync(string channel, string words) =>
        slack.WaitForAsync(
            () => slack.Messages(channel).Any(said => slack.PlainText(said).Contains(words, StringComparison.Ordinal)),
            Patience);

    /// <summary>Writes down what the channels show since the last time.</summary>
    public async Task ShowAsync()
    {
        foreach (var channel in new[] { DemoCast.Alerts, DemoCast.Shift, DemoCast.Reports })
        {
            foreach (var said in slack.Messages(channel))
            {
                var text = slack.PlainText(said).Trim();
                var before = _shown.GetValueOrDefault((channel, said.Ts));
                _shown[(channel, said.Ts)] = text;
                if (text != before)
                    await transcript.WriteLineAsync(Indented(before is null ? text : Changed(before, text), Head(channel, said)));
            }
        }
    }

    /// <summary>Of a message that was edited the first line, and those that are new.</summary>
    private static string Changed(string before, string text)
    {
        var known = before.Split('\n').ToHashSet();
        var lines = text.Split('\n');
        return string.Join('\n', lines.Take(1).Concat(lines.Skip(1).Where(line => !known.Contains(line))));
    }

    private LocalMessage? Direct(string user, string words) => slack.DirectMessages(user)
        .LastOrDefault(said => slack.PlainText(said).Contains(words, StringComparison.Ordinal));

    private int Lines(string words) =>
        slack.Messages(DemoCast.Shift).Count(said => slack.PlainText(said).Contains(words, StringComparison.Ordinal));

    private async Task PauseAsync(CancellationToken cancellation)
    {
        await Task.Delay(pause, cancellation);
        await ShowAsync();
    }

    private static string Head(string channel, LocalMessage said)
    {
        var edited = said.Edits > 0 ? ", edited" : "";
        return $"  #{ChannelName(channel)}{(said.ThreadTs is null ? "" : ", in the thread")}{edited}: ";
    }

    private static string Indented(string text, string head) =>
        head + text.Trim().Replace("\n", $"\n{new string(' ', 6)}", StringComparison.Ordinal);

    private static string Name(string user) => LocalSlackOptions.DefaultUsers.First(known => known.Id == user).Name;

    private static string ChannelName(string channel) =>
        LocalSlackOptions.DefaultChannels.First(known => known.Id == channel).Name;
}

/// <summary>The demo did not go as it is told.</summary>
internal sealed class DemoException(string message) : Exception(message);
