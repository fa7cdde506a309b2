using System.Collections.Concurrent;

namespace ProdShift.Playbook;

/// <summary>
/// The playbook as it was when it was first asked for. It is read once: what was found right at the start is what the bot goes by.
/// </summary>
internal sealed class PlaybookAtStart
{
    private readonly ConcurrentDictionary<string, PlaybookReading> _readings = new(StringComparer.Ordinal);

    public PlaybookReading Read(PlaybookOptions options) => _readings.GetOrAdd(options.FullDirectory, PlaybookReader.Read);
}
