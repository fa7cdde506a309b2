using System.Globalization;
using System.Runtime.CompilerServices;

namespace ProdShift.Slack;

/// <summary>
/// Text in Slack's markup in which everything that a person or a source wrote is escaped. Write it as
/// <c>Mrkdwn.Of($"*{name}* failed")</c>: holes are escaped, unless they hold Mrkdwn, so that no one can smuggle in a
/// mention or a link (Slack's documentation: only &amp;, &lt; and &gt; need it).
/// </summary>
public sealed record Mrkdwn
{
    private Mrkdwn(string markup) => Markup = markup;

    public static Mrkdwn Empty { get; } = new("");

    /// <summary>The markup as Slack is sent it.</summary>
    public string Markup { get; }

    public static Mrkdwn Of(Interpolation markup) => new(markup.Build());

    /// <summary>A text that someone wrote, as plain as Slack can show it.</summary>
    public static Mrkdwn Text(string? text) => new(Escape(text ?? ""));

    /// <summary>A mention of a user, who is notified. An id that Slack could not have given is shown as text.</summary>
    public static Mrkdwn User(string id) => IsId(id) ? new($"<@{id}>") : Text(id);

    public static Mrkdwn UserGroup(string id) => IsId(id) ? new($"<!subteam^{id}>") : Text(id);

    public static Mrkdwn Channel(string id) => IsId(id) ? new($"<#{id}>") : Text(id);

    public static Mrkdwn Link(Uri address, string label) =>
        new($"<{Escape(address.AbsoluteUri).Replace("|", "%7C", StringComparison.Ordinal)}|{Escape(label)}>");

    /// <summary>A moment in each reader's own time zone, in UTC where Slack cannot show that.</summary>
    public static Mrkdwn Time(DateTimeOffset at) =>
        new(string.Create(
            CultureInfo.InvariantCulture,
            $"<!date^{at.ToUnixTimeSeconds()}^{{date_short_pretty}} {{time}}|{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC>"));

    public static Mrkdwn Join(string separator, IEnumerable<Mrkdwn> parts) =>
        new(string.Join(Escape(separator), parts.Select(part => part.Markup)));

    public static Mrkdwn Lines(IEnumerable<Mrkdwn> lines) => Join("\n", lines);

    /// <summary>
    /// At most <paramref name="most"/> characters; a longer text ends in "…", never within a link or an escape.
    /// </summary>
    public Mrkdwn Cut(int most) => Markup.Length <= most ? this : new(MrkdwnCut.Cut(Markup, most));

    /// <summary>The same for markup that was stored.</summary>
    public static string CutMarkup(string markup, int most) => new Mrkdwn(markup).Cut(most).Markup;

    public override string ToString() => Markup;

    private static bool IsId(string id) => id.Length is > 0 and <= 32 && id.All(char.IsAsciiLetterOrDigit);

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Collects an interpolated string: literals are markup, holes are escaped.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly System.Text.StringBuilder _markup;

        public Interpolation(int literalLength, int formattedCount) => _markup = new(literalLength + (16 * formattedCount));

        public void AppendLiteral(string literal) => _markup.Append(literal);

        public void AppendFormatted(Mrkdwn value) => _markup.Append(value.Markup);

        public void AppendFormatted(string? value) => _markup.Append(Escape(value ?? ""));

        public void AppendFormatted<T>(T value, string? format = null) =>
            AppendFormatted(value is IFormattable text ? text.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

        internal string Build() => _markup.ToString();
    }
}
