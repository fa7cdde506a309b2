using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Plans;
using ProdShift.Slack;

namespace ProdShift.Plans;

/// <summary>What the user of /plan is answered.</summary>
internal static class PlanAnswers
{
    /// <summary>Problems that are named; of the others it is said how many there are.</summary>
    public const int MostProblems = 20;

    private const int MostHistory = 30;

    /// <summary>So that all of those named fit into the text of one message.</summary>
    private const int LongestProblem = 180;

    public static Mrkdwn Help { get; } = Mrkdwn.Lines(
    [
        Mrkdwn.Of($"*A campaign's submission plan:* which files of its input datasets each workflow takes, and how far that is."),
        Mrkdwn.Of($"`/plan show fd-mc-2024a` shows it; `rows 1-50`, a dataset, `open` or `failed` may follow."),
        Mrkdwn.Of($"`/plan add fd-mc-2024a --dataset higuera:fardet-hd --total 20784 --per-workflow 5000 --first 100 "
            + $"--phase production --output fardet-hd-{{type}}_skip{{skip}}_limit{{limit}}` makes rows. "
            + $"`--command justin simple-workflow …` may come last."),
        Mrkdwn.Of($"`/plan set fd-mc-2024a 1-5000,5003 --state finished --notes checked` changes rows together; "
            + $"`--workflow 1650`, `--missing 3`, `drop` and `restore` do too. `-` takes a value away."),
        Mrkdwn.Of($"`/plan undo fd-mc-2024a` takes your last change back; `/plan history fd-mc-2024a` shows all of them."),
        Mrkdwn.Of($"`/plan import fd-mc-2024a` takes a pasted table, `/plan export fd-mc-2024a` gives it as a CSV file."),
        Mrkdwn.Of($"`/plan commands fd-mc-2024a` writes the justin command of each row that is to be submitted."),
        Mrkdwn.Of($"`/plan add`, `/plan set` and `/plan import` alone open a window."),
    ]);

    public static Mrkdwn Of(Campaign campaign, PlanOutcome outcome) => outcome switch
    {
        PlanOutcome.Done(var change) => Mrkdwn.Of(
            $":white_check_mark: Stored for *{campaign.Name}*: {change.What}. `/plan undo {campaign.Name}` takes it back."),
        PlanOutcome.Nothing(var why) => Mrkdwn.Of($"Nothing was changed. {why}"),
        PlanOutcome.Refused(var problems) => Mrkdwn.Lines(
        [
            Mrkdwn.Of($":x: Nothing was stored. {Count(problems.Count)}:"),
            .. problems.Take(MostProblems).Select(problem => Mrkdwn.Of($"• {problem.Text}").Cut(LongestProblem)),
            .. More(problems.Count - MostProblems),
        ]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The problems as plain text, for a window's field or the command line.</summary>
    public static string Plain(IReadOnlyList<PlanProblem> problems)
    {
        var lines = problems.Take(MostProblems).Select(problem => problem.Text);
        return string.Join('\n', [.. lines, .. More(problems.Count - MostProblems).Select(more => more.Markup)]);
    }

    public static Message History(Campaign campaign, IReadOnlyList<RecordedChange> history)
    {
        if (history.Count == 0)
        {
            return new(
                Mrkdwn.Of($"Nobody has changed the plan of *{campaign.Name}* yet. `/plan add {campaign.Name}` begins it."));
        }
        var undone = history.Select(change => change.Undoes).OfType<int>().ToHashSet();
        var text = Mrkdwn.Of($"*The plan of {campaign.Name}:* {history.Count} changes, newest first");
        var lines = history.Reverse()
            .Take(MostHistory)
            .Select(change => Line(change, undone.Contains(change.Number)).Cut(400));
        return new(text, [new SectionBlock(text), .. Campaigns.Paragraphs.Of([.. lines, .. More(history.Count - MostHistory)])]);
    }

    private static Mrkdwn Line(RecordedChange change, bool undone)
    {
        var back = undone ? Mrkdwn.Of($" _(taken back)_") : Mrkdwn.Empty;
        return Mrkdwn.Of($"{change.Number}. {Mrkdwn.Time(change.At)} {Who(change.UserId)}: {change.What}{back}");
    }

    private static Mrkdwn Who(string userId) => userId switch
    {
        PlanStore.Bot => Mrkdwn.Of($"justIN showed"),
        PlanStore.CommandLine => Mrkdwn.Of($"on the command line"),
        _ => Mrkdwn.User(userId),
    };

    private static IEnumerable<Mrkdwn> More(int count) => count > 0 ? [Mrkdwn.Of($"… and {count:N0} more.")] : [];

    private static Mrkdwn Count(int problems) =>
        problems == 1 ? Mrkdwn.Of($"There is a problem") : Mrkdwn.Of($"There are {problems:N0} problems");
}
