namespace ProdShift.Core.Campaigns;

/// <summary>
/// How far a campaign is on its path. The current step is the first with something missing: those before it are done, those
/// after it wait, whatever was signed for them. Without a current step the path is complete.
/// </summary>
public sealed record CampaignProgress(CampaignPath Path, IReadOnlyList<StepProgress> Steps)
{
    public StepProgress? Current => Steps.FirstOrDefault(step => step.State == StepState.Current);

    /// <param name="path">The path that the campaign runs on; decisions on items that it does not have do not count.</param>
    /// <param name="signOffs">The campaign's decisions, oldest first.</param>
    /// <param name="now">When: a waiver holds until its end.</param>
    public static CampaignProgress Of(CampaignPath path, IEnumerable<SignOff> signOffs, DateTimeOffset now)
    {
        var byItem = signOffs.ToLookup(signOff => signOff.Item);
        var steps = new List<StepProgress>();
        var reached = true;
        foreach (var step in path.Steps)
        {
            var items = step.Items.Select(item => ItemProgress.Of(item, byItem[item.Id], now)).ToList();
            var complete = items.All(item => item.IsDone);
            steps.Add(new(step, steps.Count + 1, StateOf(reached, complete), items));
            reached &= complete;
        }
        return new(path, steps);
    }

    public ItemProgress Item(string id) => Steps.SelectMany(step => step.Items).First(item => item.Item.Id == id);

    public StepProgress StepOf(PathItem item) => Steps.First(step => step.Step.Items.Contains(item));

    private static StepState StateOf(bool reached, bool complete)
    {
        if (!reached)
            return StepState.Waiting;
        return complete ? StepState.Done : StepState.Current;
    }
}

/// <summary>A step's state; <paramref name="Number"/> counts from 1.</summary>
public sealed record StepProgress(PathStep Step, int Number, StepState State, IReadOnlyList<ItemProgress> Items)
{
    public IEnumerable<ItemProgress> Missing => Items.Where(item => !item.IsDone);
}

public enum StepState
{
    Done,
    Current,
    Waiting,
}
