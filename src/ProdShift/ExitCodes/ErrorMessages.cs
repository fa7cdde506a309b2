using ProdShift.Core.ExitCodes;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

/// <summary>The words about exit codes, for somebody who has to do something about one now.</summary>
internal static class ErrorMessages
{
    private const int MostUnnamed = 10;

    public static Mrkdwn Help { get; } = Mrkdwn.Lines(
    [
        Mrkdwn.Of($"*Exit codes:* what they mean, and what to do."),
        Mrkdwn.Of($"`/error 65` shows one, with the jobs that had it lately; `/error pilot:1099` one of PanDA's pilot."),
        Mrkdwn.Of($"`/error 65 name: bad geometry category: data meaning: … first: … again: …` changes any of these; "
            + $"`meaning: -` empties one."),
        Mrkdwn.Of($"`/error 65 undo` takes the last change back. `/error export` writes the playbook's errors.yaml."),
        Mrkdwn.Of($"_first_: what to do the first time. _again_: if it happens again. Categories: {ErrorCategories.Words}."),
    ]);

    /// <summary>What the command can do, and the codes of the last days without a name, each with a button to name it.</summary>
    public static Message Overview(IReadOnlyList<CodeCount> unnamed)
    {
        var title = unnamed.Count == 0
            ? Mrkdwn.Of($":white_check_mark: Every exit code of the last 7 days has a name.")
            : Mrkdwn.Of($"*Exit codes of the last 7 days that nobody named*");
        var rest = unnamed.Count > MostUnnamed
            ? [new ContextBlock(Mrkdwn.Of($"and {unnamed.Count - MostUnnamed} more, each with fewer jobs"))]
            : Array.Empty<Block>();
        return new(
            Help,
            [
                new SectionBlock(Help),
                new DividerBlock(),
                new SectionBlock(title),
                .. unnamed.Take(MostUnnamed).Select(Unnamed),
                .. rest,
            ]);
    }

    /// <summary>All that is known of a code; <paramref name="before"/> stands above it: what was just done.</summary>
    public static Message Show(ErrorFacts facts, Mrkdwn? before = null)
    {
        var head = Head(facts);
        Block[] said = before is null ? [] : [new SectionBlock(before)];
        return new(
            before ?? head,
            [
                .. said,
                new SectionBlock(Mrkdwn.Lines([head, .. Lines(facts)])),
                new ContextBlock(Small(facts)),
                .. Buttons(facts),
            ]);
    }

    private static Mrkdwn Head(ErrorFacts facts) => facts.Entry is { } entry
        ? Mrkdwn.Of($"*{Title(facts)}: {entry.Name}* ({ErrorCategories.Word(entry.Category)})")
        : Mrkdwn.Of($"*{Title(facts)}* has no name yet.");

    private static string Title(ErrorFacts facts) => facts.System.Length == 0
        ? $"Exit code {facts.Code}"
        : $"Code {facts.Code} of {facts.System}";

    private static IEnumerable<Mrkdwn> Lines(ErrorFacts facts)
    {
        if (facts.Entry is { } entry)
        {
            if (entry.Meaning.Length > 0)
                yield return Mrkdwn.Text(entry.Meaning);
            yield return Mrkdwn.Of($"*The first time:* {Or(entry.First, "nobody wrote what to do; ask the expert on call.")}");
            yield return Mrkdwn.Of($"*If it happens again:* {Or(entry.Again, "the same.")}");
        }
        else
        {
            yield return Mrkdwn.Of($"Read the end of one job's log; whoever knows what it means can name it here.");
        }
        if (facts.Digits.Count > 0)
            yield return Mrkdwn.Of($"Its digits: {string.Join(", ", facts.Digits)}.");
        if (facts.System.Length == 0)
            yield return Jobs(facts);
    }

    private static Mrkdwn Jobs(ErrorFacts facts)
    {
        if (facts.Week.Count == 0)
            return Mrkdwn.Of($"No check of the last 7 days found a job that ended with it.");
        var most = string.Join(", ", facts.Week.Take(3).Select(found => $"{found.Workflow} ({found.Jobs})"));
        var (week, day) = (facts.Week.Sum(found => found.Jobs), facts.Day.Sum(found => found.Jobs));
        return Mrkdwn.Of(
            $"Jobs that checks found: *{day}* in the last 24 hours, *{week}* in the last 7 days; most in workflow {most}.");
    }

    private static IEnumerable<Mrkdwn> Small(ErrorFacts facts)
    {
        if (facts.Entry is { } entry)
            yield return Mrkdwn.Of($"From: {Where(entry)}");
        foreach (var change in facts.History)
        {
            yield return change.Undone
                ? Mrkdwn.Of($"{Mrkdwn.User(change.UserId)} took “{change.Name}” back, {Mrkdwn.Time(change.At)}")
                : Mrkdwn.Of($"{Mrkdwn.User(change.UserId)} wrote “{change.Name}”, {Mrkdwn.Time(change.At)}");
        }
    }

    private static string Where(ErrorEntry entry) => entry.Origin switch
    {
        ErrorOrigin.BuiltIn => $"built in; {entry.Source}",
        ErrorOrigin.Playbook => $"playbook; {entry.Source}",
        _ => "an edit in Slack",
    };

    private static Block[] Buttons(ErrorFacts facts) => facts.System.Length > 0
        ? []
        : [new ActionsBlock(EditButton(facts.Code, facts.Entry is null ? "Name it" : "Edit"))];

    private static SectionBlock Unnamed(CodeCount found)
    {
        var line = Mrkdwn.Of($"*{found.Code}*: {found.Jobs} {(found.Jobs == 1 ? "job" : "jobs")}");
        return new(line, CodeRange.CanHold(found.Code) ? EditButton(found.Code, "Name it") : null);
    }

    private static Button EditButton(int code, string label) =>
        new(ErrorEditWindow.Id, label, code.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}

/// <summary>All that is known of a code, and of the jobs that ended with it. Week, Day: by workflow, the most first.</summary>
internal sealed record ErrorFacts(
    int Code,
    string System,
    ErrorEntry? Entry,
    IReadOnlyList<DigitReading> Digits,
    IReadOnlyList<ErrorChange> History,
    IReadOnlyList<WorkflowCode> Week,
    IReadOnlyList<WorkflowCode> Day);
