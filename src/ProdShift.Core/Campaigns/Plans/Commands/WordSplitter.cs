using System.Text;

namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// Splits a template into words by the rules of the shell: blanks, single and double quotes, backslashes. It expands nothing:
/// where a shell would, it stops with a word that says what to write instead.
/// </summary>
internal sealed class WordSplitter
{
    private readonly string _text;
    private readonly List<Word> _words = [];
    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _literal = new();
    private bool _inWord;
    private int _at;
    private string? _wrong;

    private WordSplitter(string text) => _text = text;

    private bool IsOver => _at >= _text.Length || _wrong is not null;

    /// <summary>The words, or what is wrong with the text.</summary>
    public static (IReadOnlyList<Word> Words, string? Wrong) Split(string text)
    {
        if (TypedText.Invisible(text) is { } invisible)
            return ([], $"There is a character that cannot be seen ({invisible}): delete it, or type the command anew.");
        var splitter = new WordSplitter(TypedText.WithoutPrompt(text));
        while (!splitter.IsOver)
            splitter.Step();
        splitter.EndWord();
        return splitter._wrong is { } wrong ? ([], wrong) : (splitter._words, null);
    }

    private void Step()
    {
        var c = _text[_at];
        if (TypedText.IsLineBreak(c))
            _wrong = "It has several lines: write it in one, or end each line but the last with \\ .";
        else if (char.IsWhiteSpace(c))
            EndWordAtBlank();
        else if (TypedText.IsSingleQuote(c))
            Section(TypedText.IsSingleQuote, SingleQuoted);
        else if (TypedText.IsDoubleQuote(c))
            Section(TypedText.IsDoubleQuote, DoubleQuoted);
        else if (TypedText.IsDash(c) && !_inWord)
            Dashes();
        else
            Unquoted(c);
    }

    private void Unquoted(char c)
    {
        if (c == '\\')
            Backslash(_ => true);
        else if (c == '{')
            Hole();
        else if (ShellMeaning.Unquoted(_text, _at, !_inWord) is { } wrong)
            _wrong = wrong;
        else
            Add(c);
    }

    private void Section(Func<char, bool> ends, Action<char> inside)
    {
        var from = _at++;
        _inWord = true;
        while (!IsOver && !ends(_text[_at]))
            inside(_text[_at]);
        if (_wrong is null && _at >= _text.Length)
            _wrong = $"The quote before \"{Shown(from + 1)}\" is never closed.";
        _at++;
    }

    private void SingleQuoted(char c)
    {
        if (c == '{')
            Hole();
        else if (ShellMeaning.Anywhere(c) is { } wrong)
            _wrong = wrong;
        else
            Add(c);
    }

    private void DoubleQuoted(char c)
    {
        if (c == '\\')
            Backslash(next => next is '\\' or '$' or '{' || TypedText.IsDoubleQuote(next));
        else if (c == '{')
            Hole();
        else if (ShellMeaning.DoubleQuoted(_text, _at) is { } wrong)
            _wrong = wrong;
        else
            Add(c);
    }

    /// <summary>At the end of a line it joins the next to it; before others it takes their meaning away.</summary>
    private void Backslash(Func<char, bool> escapes)
    {
        var rest = _text.AsSpan(_at + 1);
        if (rest.StartsWith("\n") || rest.StartsWith("\r\n"))
            _at += rest[0] == '\r' ? 3 : 2;
        else if (rest.IsEmpty)
            _wrong = "It ends in a \\ : the rest of the command is missing.";
        else if (ShellMeaning.Anywhere(rest[0]) is { } wrong)
            _wrong = wrong;
        else if (escapes(rest[0]))
            Add(rest[0], length: 2);
        else
            Add('\\');
    }

    private void Hole()
    {
        var end = _text.IndexOf('}', _at);
        if (end < 0)
        {
            _wrong = $"The {{ before \"{Shown(_at + 1)}\" is never closed: write \\{{ for a brace.";
            return;
        }
        EndLiteral();
        _pieces.Add(new Piece.Hole(_text[(_at + 1)..end].Trim()));
        (_inWord, _at) = (true, end + 1);
    }

    /// <summary>Phones turn "--" into one long dash, and a text from slides sets it apart from its option.</summary>
    private void Dashes()
    {
        var end = _at;
        while (end < _text.Length && TypedText.IsDash(_text[end]))
            end++;
        var (dashes, name) = (_text[_at..end], NameAt(end));
        if (name.Length == 0 && JustInOptions.IsKnown("--" + NameAt(AfterBlanks(end))))
            (dashes, end) = ("--", AfterBlanks(end));
        else if (name.Length > 0 && (dashes.Any(dash => dash != '-') || (dashes == "-" && name.Length > 1)))
            dashes = "--";
        _literal.Append(dashes);
        (_inWord, _at) = (true, end);
    }

    private int AfterBlanks(int from)
    {
        while (from < _text.Length && char.IsWhiteSpace(_text[from]) && !TypedText.IsLineBreak(_text[from]))
            from++;
        return from;
    }

    private string NameAt(int from)
    {
        var end = from;
        while (end < _text.Length && (char.IsAsciiLetter(_text[end]) || (end > from && _text[end] == '-')))
            end++;
        return _text[from..end];
    }

    private void Add(char c, int length = 1)
    {
        _literal.Append(c);
        (_inWord, _at) = (true, _at + length);
    }

    private void EndWordAtBlank()
    {
        EndWord();
        _at++;
    }

    private void EndWord()
    {
        EndLiteral();
        if (_inWord)
            _words.Add(new([.. _pieces]));
        _pieces.Clear();
        _inWord = false;
    }

    private void EndLiteral()
    {
        if (_literal.Length > 0)
            _pieces.Add(new Piece.Text(_literal.ToString()));
        _literal.Clear();
    }

    private string Shown(int from) => Excerpt.Of(_text[Math.Min(from, _text.Length)..]);
}
