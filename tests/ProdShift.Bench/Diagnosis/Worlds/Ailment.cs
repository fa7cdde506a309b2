namespace ProdShift.Bench.Diagnosis.Worlds;

/// <summary>How something goes wrong: what describes it, what part of the jobs it strikes, and after how long.</summary>
internal sealed record Ailment(CauseKind Kind, string[] Attributes, double Rate, double WallPart)
{
    private const int RecoveredAfter = 3;

    public static Ailment Of(CauseKind kind, Dice dice)
    {
        var (least, most, wallPart) = kind switch
        {
            CauseKind.Node => (0.9, 1, 0.02),
            CauseKind.Jobscript => (0.9, 1, 0.3),
            CauseKind.Stage => (0.3, 0.9, 0.5),
            CauseKind.Upload => (0.4, 0.95, 1),
            CauseKind.Resources => (0.3, 0.8, 1),
            CauseKind.Central => (0.6, 0.95, 0.2),
            CauseKind.Pair => (0.5, 1, 0.1),
            _ => (0.3, 0.95, 0.3),
        };
        return new(kind, Describing(kind, dice), least + (most - least) * dice.Part(), wallPart);
    }

    public Where Describe(Place place) => Where.Of(Attributes.Select(attribute => (attribute, place[attribute])));

    public Injection At(Where where) => new(
        where,
        Rate,
        World.Onset,
        Kind == CauseKind.Recovering ? World.Onset + RecoveredAfter : int.MaxValue,
        WallPart);

    private static string[] Describing(CauseKind kind, Dice dice) => kind switch
    {
        CauseKind.Entry => ["entry"],
        CauseKind.Node => ["node"],
        CauseKind.Storage => ["storage"],
        CauseKind.Jobscript => ["workflow"],
        CauseKind.Stage => ["stage", "workflow"],
        CauseKind.Resources => dice.Chance(0.5) ? ["workflow"] : ["stage", "workflow"],
        CauseKind.Pair => ["site", "storage"],
        _ => ["site"],
    };
}
