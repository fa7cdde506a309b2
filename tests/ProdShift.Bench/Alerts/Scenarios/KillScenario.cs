using ProdShift.Bench.Alerts.Programs;
using ProdShift.Bench.Alerts.Receiver;
using ProdShift.Bench.Alerts.Sending;

namespace ProdShift.Bench.Alerts.Scenarios;

/// <summary>
/// kill -9 within two seconds of the first alert, and a start on what is left. Requests without an answer are sent again, those
/// answered are not: who took them has promised to tell of them. Slack has no limits here, so that nothing waits for its pace.
/// </summary>
internal sealed class KillScenario(int count, int kills) : IScenario
{
    private const int Groups = 20;

    /// <summary>Any number does; a fixed one gives every contender the same moments.</summary>
    private const int Seed = 1;

    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(2);

    /// <summary>A kill in this time leaves a message in Slack whose answer nobody has read.</summary>
    private static readonly TimeSpan AnswersAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>A message that is sent again later than this is not seen to be double.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(8);

    public string Name => "kill";

    public string Title => $"kill -9 while sending {count:N0} alerts in {Groups} groups, {kills} times";

    public async Task<IReadOnlyList<Figure>> RunAsync(IContender contender)
    {
        var random = new Random(Seed);
        List<Round> rounds = [];
        for (var kill = 1; kill <= kills; kill++)
            rounds.Add(await KillAsync(contender, Latest * random.NextDouble()));
        var (lost, doubled) = (rounds.Sum(round => round.Lost), rounds.Sum(round => round.Doubled));
        var sent = $"{count * kills:N0}";
        return
        [
            new("lost", $"{lost:N0} of {sent}", "0", lost == 0),
            new("doubled", $"{doubled:N0} of {sent}", "0", doubled == 0),
            new("in more than one thread", $"{rounds.Sum(round => round.InSeveralThreads):N0} of {sent}"),
            new("kills amid the telling", $"{rounds.Count(round => round.Told > 0 && round.Told < count)} of {kills}"),
            new("kills that lost any", $"{rounds.Count(round => round.Lost > 0)} of {kills}"),
        ];
    }

    private async Task<Round> KillAsync(IContender contender, TimeSpan moment)
    {
        await using var run = await AlertRun.StartAsync(contender, AlertSetup.TwentyGroups, limited: false, AnswersAfter);
        var posting = run.Program.Poster.TryRaiseAsync(BenchAlert.Many(count, Groups));
        await Task.Delay(moment);
        await run.Program.KillAsync();
        var told = run.MentionedCount;
        var unanswered = await posting;
        await run.Program.StartAgainAsync();
        await run.Program.Poster.RaiseAsync(unanswered);
        await run.SettleAsync(count, silence: TimeSpan.FromSeconds(15), within: TimeSpan.FromMinutes(1), Calm);
        var said = run.Slack.Said;
        return new(told, count - said.MentionedCount, Doubles.Of(said.Messages).Count, said.InSeveralThreads);
    }

    private sealed record Round(int Told, int Lost, int Doubled, int InSeveralThreads);
}
