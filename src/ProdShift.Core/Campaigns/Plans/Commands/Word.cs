namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>A part of a word: a text that means itself, or a placeholder by its name ("skip", "env:HOME").</summary>
internal abstract record Piece
{
    public const string Environment = "env:";

    public sealed record Text(string Value) : Piece;

    public sealed record Hole(string Name) : Piece
    {
        /// <summary>The environment variable that it stands for; null if it is another placeholder.</summary>
        public string? Variable => Name.StartsWith(Environment, StringComparison.Ordinal) ? Name[Environment.Length..] : null;
    }
}

/// <summary>A word of a command, without the quotes it was written in.</summary>
internal sealed record Word(IReadOnlyList<Piece> Pieces)
{
    /// <summary>The text up to the first placeholder.</summary>
    public string Start => Pieces is [Piece.Text first, ..] ? first.Value : "";

    /// <summary>The whole word, if it has no placeholder.</summary>
    public string? Plain => Pieces.All(piece => piece is Piece.Text) ? ToString() : null;

    public static Word Of(string text) => new([new Piece.Text(text)]);

    public bool Has(string hole) => Pieces.Any(piece => piece is Piece.Hole named && named.Name == hole);

    /// <summary>The word without the first characters of the text it starts with.</summary>
    public Word After(int characters) => new([new Piece.Text(Start[characters..]), .. Pieces.Skip(1)]);

    /// <summary>As it stands in a shell: nothing in it is expanded but the environment variables.</summary>
    public string Quoted()
    {
        var parts = Joined().Select(piece => piece switch
        {
            Piece.Hole hole => $"\"${hole.Variable}\"",
            Piece.Text text => ShellQuote.Of(text.Value),
            _ => "",
        }).ToList();
        return parts.Count == 0 ? ShellQuote.Of("") : string.Concat(parts);
    }

    public override string ToString() => string.Concat(Pieces.Select(piece => piece switch
    {
        Piece.Hole hole => $"{{{hole.Name}}}",
        Piece.Text text => text.Value,
        _ => "",
    }));

    /// <summary>Neighbouring texts as one, so that they share their quotes.</summary>
    private List<Piece> Joined()
    {
        var joined = new List<Piece>();
        foreach (var piece in Pieces)
        {
            if (piece is Piece.Text { Value: "" })
                continue;
            if (piece is Piece.Text text && joined is [.., Piece.Text last])
                joined[^1] = new Piece.Text(last.Value + text.Value);
            else
                joined.Add(piece);
        }
        return joined;
    }
}
