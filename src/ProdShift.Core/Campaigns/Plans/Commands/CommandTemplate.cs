namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// A "justin simple-workflow" command with placeholders, read for one step. What a shell would expand in it is refused, and
/// every word is quoted again when it is written, so that nothing somebody typed ever runs.
/// </summary>
public sealed class CommandTemplate
{
    private static readonly string[] Begin = ["justin", "simple-workflow"];

    private CommandTemplate(IReadOnlyList<CommandOption> options) => Options = options;

    /// <summary>What may be wrong with its commands though they are written; the same for all of them.</summary>
    public IReadOnlyList<string> Notes => TemplateNotes.Of(Options);

    internal IReadOnlyList<CommandOption> Options { get; }

    /// <summary>What somebody typed as a template.</summary>
    /// <param name="text">Of one line, or several that end in a backslash.</param>
    /// <param name="step">What it is for, which decides on its scope.</param>
    public static Reading Read(string text, StepRuns step)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Reading.Wrong("There is no template for the command yet.");
        var (words, wrong) = WordSplitter.Split(text);
        wrong ??= words.SelectMany(word => word.Pieces).OfType<Piece.Hole>().Select(Placeholders.Wrong)
            .FirstOrDefault(fault => fault is not null);
        if (wrong is null && !words.Take(Begin.Length).Select(word => word.Plain).SequenceEqual(Begin))
            wrong = $"It has to begin with {string.Join(' ', Begin)}: no other command is written.";
        return wrong is null ? Read([.. words.Skip(Begin.Length)], step) : new Reading.Wrong(wrong);
    }

    private static Reading Read(IReadOnlyList<Word> words, StepRuns step)
    {
        var (options, wrong) = OptionReader.Read(words);
        if (wrong is null)
            (options, wrong) = ScopeRule.Apply(options, step);
        wrong ??= TemplateFaults.Find(options);
        return wrong is null ? new Reading.Right(new(options)) : new Reading.Wrong(wrong);
    }

    /// <summary>What came of reading a template.</summary>
    public abstract record Reading
    {
        public sealed record Right(CommandTemplate Template) : Reading;

        /// <summary>It cannot be used; <paramref name="Words"/> says why, and what to write instead.</summary>
        public sealed record Wrong(string Words) : Reading;
    }
}
