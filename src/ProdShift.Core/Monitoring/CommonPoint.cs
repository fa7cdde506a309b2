using static System.FormattableString;

namespace ProdShift.Core.Monitoring;

/// <summary>What nearly all of some failures share, in words that go on after "412 jobs failed; ".</summary>
internal sealed class CommonPoint(IReadOnlyList<Tally> failures, double share)
{
    private readonly long _all = failures.Sum(tally => (long)tally.Count);

    public string Words()
    {
        var stages = failures.Any(tally => tally.Stage > 1) ? Shared(failures, tally => tally.Stage, InStage) : null;
        var storage = Shared(failures.Where(Places.HasStorage), tally => tally.Storage, name => $"read from {name}");
        List<string> shared = [.. new[] { HowTheyFailed(), stages, storage }.OfType<string>()];
        return shared.Count == 0 ? "they share no one kind of failure, stage or storage" : string.Join(", ", shared);
    }

    private string? HowTheyFailed() =>
        Shared(failures, tally => (tally.Outcome.Kind, tally.Outcome.ExitCode), Did)
        ?? Shared(failures, tally => tally.Outcome.Kind, kind => Did((kind, 0)));

    private string? Shared<TKey>(IEnumerable<Tally> jobs, Func<Tally, TKey> thing, Func<TKey, string> words) =>
        JobGroups.Worst(jobs, thing) is { } most && most.Failures >= share * _all
            ? $"{Wording.Percent(most.Failures, _all)} of them {words(most.Key)}"
            : null;

    private static string Did((OutcomeKind Kind, int ExitCode) how) => how switch
    {
        (OutcomeKind.UploadFailed, _) => "could not upload their output",
        (OutcomeKind.Stalled, _) => "stalled",
        (OutcomeKind.Aborted, _) => "were aborted",
        (_, not 0) => Invariant($"ended with exit code {how.ExitCode}"),
        _ => "had jobscript errors",
    };

    private static string InStage(int stage) => Invariant($"ran stage {stage}");
}
