using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Receiver;

/// <summary>Every message of the workspace, and which alerts they name.</summary>
internal sealed class Said
{
    private readonly Lock _lock = new();
    private readonly List<SaidMessage> _messages = [];
    private readonly Dictionary<(string Channel, string Ts), int> _places = [];
    private readonly Dictionary<string, Mention> _mentions = [];
    private readonly Dictionary<string, HashSet<string>> _threads = [];
    private long _lastTs;
    private int _changes;

    public int MentionedCount
    {
        get
        {
            lock (_lock)
                return _mentions.Count;
        }
    }

    public IReadOnlyList<SaidMessage> Messages
    {
        get
        {
            lock (_lock)
                return [.. _messages];
        }
    }

    public IReadOnlyDictionary<string, Mention> Mentions
    {
        get
        {
            lock (_lock)
                return new Dictionary<string, Mention>(_mentions);
        }
    }

    /// <summary>Alerts that were named in more than one thread, as it happens when a group is told of anew.</summary>
    public int InSeveralThreads
    {
        get
        {
            lock (_lock)
                return _threads.Count(threads => threads.Value.Count > 1);
        }
    }

    public SaidMessage Post(string channel, string? threadTs, JsonObject body)
    {
        var text = VisibleText.Of(body);
        lock (_lock)
        {
            var message = new SaidMessage(channel, NextTs(), threadTs, text, Stopwatch.GetTimestamp(), body);
            _places[(channel, message.Ts)] = _messages.Count;
            _messages.Add(message);
            Note(message.Thread, text);
            return message;
        }
    }

    /// <summary>False if there is no such message. What the edit does not bring stays, as in Slack.</summary>
    public bool Edit(string channel, string ts, JsonObject changes)
    {
        var text = VisibleText.Of(changes);
        lock (_lock)
        {
            if (!_places.TryGetValue((channel, ts), out var place))
                return false;
            var old = _messages[place];
            var body = (JsonObject)old.Body.DeepClone();
            foreach (var (name, value) in changes)
                body[name] = value?.DeepClone();
            _messages[place] = old with { Body = body };
            Note(old.Thread, text);
            return true;
        }
    }

    public SaidMessage? Find(string channel, string? ts)
    {
        lock (_lock)
            return ts is not null && _places.TryGetValue((channel, ts), out var place) ? _messages[place] : null;
    }

    private void Note(string thread, string text)
    {
        _changes++;
        foreach (var name in BenchAlert.NamesIn(text))
        {
            _mentions.TryAdd(name, new(Stopwatch.GetTimestamp(), _changes));
            if (!_threads.TryGetValue(name, out var threads))
                _threads[name] = threads = [];
            threads.Add(thread);
        }
    }

    /// <summary>Seconds with six digits, each message's greater than the one's before.</summary>
    private string NextTs()
    {
        _lastTs = Math.Max(_lastTs + 1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000);
        return string.Create(CultureInfo.InvariantCulture, $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:D6}");
    }
}
