namespace ProdShift.Core.Freezes;

/// <summary>
/// Decides on freezes. One by a person and one by each rule may hold at once; submissions are on hold while any does. A person
/// may lift them all, a rule only its own.
/// </summary>
public static class FreezeDecision
{
    public abstract record StartResult
    {
        public sealed record Started(Freeze Freeze) : StartResult;

        /// <summary>One of the same kind holds already.</summary>
        public sealed record AlreadyHeld(Freeze By) : StartResult;
    }

    public abstract record LiftResult
    {
        /// <summary><paramref name="StillHeld"/>: those that others hold, and that go on.</summary>
        public sealed record Lifted(IReadOnlyList<LiftedFreeze> Freezes, IReadOnlyList<Freeze> StillHeld) : LiftResult;

        public sealed record NothingToLift : LiftResult;
    }

    /// <param name="active">The freezes that hold now.</param>
    /// <param name="wanted">The one that is asked for.</param>
    public static StartResult Start(IReadOnlyList<Freeze> active, Freeze wanted) =>
        active.FirstOrDefault(freeze => freeze.ByRule == wanted.ByRule && (!wanted.ByRule || freeze.By == wanted.By)) is { } held
            ? new StartResult.AlreadyHeld(held)
            : new StartResult.Started(wanted);

    public static LiftResult LiftByPerson(IReadOnlyList<Freeze> active, string userId, string reason, DateTimeOffset now) =>
        Lift(active, _ => true, freeze => new(freeze, now, userId, ByRule: false, reason));

    public static LiftResult LiftByRule(IReadOnlyList<Freeze> active, string rule, string reason, DateTimeOffset now) =>
        Lift(active, freeze => freeze.ByRule && freeze.By == rule, freeze => new(freeze, now, rule, ByRule: true, reason));

    private static LiftResult Lift(IReadOnlyList<Freeze> active, Func<Freeze, bool> may, Func<Freeze, LiftedFreeze> lift)
    {
        LiftedFreeze[] lifted = [.. active.Where(may).Select(lift)];
        return lifted.Length == 0
            ? new LiftResult.NothingToLift()
            : new LiftResult.Lifted(lifted, [.. active.Where(freeze => !may(freeze))]);
    }
}
