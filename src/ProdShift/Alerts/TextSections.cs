using ProdShift.Slack;

namespace ProdShift.Alerts;

/// <summary>Packs lines into as few sections as they need, and knows when a message is full.</summary>
internal sealed class TextSections(int most)
{
    private const int OfSection = 2_900;

    private readonly List<List<Mrkdwn>> _sections = [];
    private int _used;
    private int _inLast;

    public IEnumerable<Block> Blocks => _sections.Select(lines => new SectionBlock(Mrkdwn.Lines(lines)));

    /// <summary>False if the line does not fit any more, and is left out.</summary>
    public bool TryAdd(Mrkdwn line)
    {
        line = line.Cut(OfSection);
        var length = Length(line) + 2;
        if (_used + length >= most)
            return false;
        if (_sections.Count == 0 || _inLast + length > OfSection)
        {
            _sections.Add([]);
            _inLast = 0;
        }
        _sections[^1].Add(line);
        _used += length;
        _inLast += length;
        return true;
    }

    /// <summary>What a message may hold is counted on its JSON, where some characters are written with several.</summary>
    public static int Length(Mrkdwn text) => text.Markup.Sum(Characters);

    private static int Characters(char letter) => letter switch
    {
        '"' or '\\' or '\n' => 2,
        < ' ' => 6,
        _ => char.IsSurrogate(letter) ? 6 : 1,
    };
}
