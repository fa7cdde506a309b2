namespace ProdShift.Bench;

/// <summary>Prints one line per figure: what was measured, and whether it keeps the target where there is one.</summary>
internal sealed class Results(TextWriter output)
{
    public void Say(string piece, string text) => output.WriteLine($"{piece,-9} {text}");

    public void Judge(string piece, string text, string target, bool kept) =>
        Say(piece, $"{text}   [target {target}: {(kept ? "kept" : "MISSED")}]");

    public void NotRun(string piece, string why) => Say(piece, $"not run: {why}");
}
