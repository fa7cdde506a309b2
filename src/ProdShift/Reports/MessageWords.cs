using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>
/// What others wrote, short and on one line. Backticks become apostrophes: a pair of them would turn the lines between into code.
/// </summary>
internal static class MessageWords
{
    public static string Name(string name) => Short(name, 40);

    public static string Text(string text) => Short(text, 160);

    public static string Note(string note) => Short(note, 300);

    private static string Short(string text, int most) => OneLine.Of(text, most).Replace('`', '\'');
}
