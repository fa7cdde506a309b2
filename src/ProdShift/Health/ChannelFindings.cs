using System.Collections.Concurrent;

namespace ProdShift.Health;

/// <summary>What the last look at each channel found wrong, by Slack's word; nothing for a channel that is well.</summary>
internal sealed class ChannelFindings
{
    private readonly ConcurrentDictionary<string, string> _codes = [];

    public IReadOnlyDictionary<string, string> Codes => _codes;

    /// <summary>Notes what was found; true if that is new.</summary>
    public bool Note(string channel, string code)
    {
        var isNew = !_codes.TryGetValue(channel, out var known) || known != code;
        _codes[channel] = code;
        return isNew;
    }

    /// <summary>The channel is well; true if it was not before.</summary>
    public bool Clear(string channel) => _codes.TryRemove(channel, out _);
}
