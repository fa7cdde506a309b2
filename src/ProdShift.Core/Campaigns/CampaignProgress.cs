namespace ProdShift.Core.Campaigns;

/// <summary>
/// How far a campaign is on its path. The current step is the first with a sign-off missing: those before it are done, those
/// after it wait, whatever was signed for them. Without a current step the path is complete.
/// </summary>
public sealed record CampaignProgress(CampaignPath Path, IReadOnlyList<StepProgress> Steps)
{
    public StepProgress? Current => Steps.FirstOrDefault(step => step.State == StepState.Current);

    /// <param name="path">The path as the playbook has it now; decisions on items that it no longer has do not count.</param>
    /// <param name="signOffs">The campaign's decisions, oldest first.</param>
    public static CampaignProgress Of(CampaignPath path, IEnumerable<SignOff> signOffs)
    {
        var byItem = signOffs.ToLookup(signOff => signOff.Item);
        var steps = new List<StepProgress>();
        var reached = true;
        foreach (var step in path.Steps)
        {
            var items = step.Items.Select(item => ItemProgress.Of(item, byItem[item.Id])).ToList();
            var complete = items.All(item => item.IsApproved);
            steps.Add(new(step, steps.Count + 1, StateOf(reached, complete), items));
            reached &= complete;
        }
        return new(path, steps);
    }

    public ItemProgress Item(string id) => Steps.SelectMany(step => step.Items).First(item => item.Item.Id == id);

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
    public IEnumerable<ItemProgress> Missing => Items.Where(item => !item.IsApproved);
}

public enum StepState
{
    Done,
    Current,
    Waiting,
}

/// <summary>An item's latest decision, and who approves it now: everybody who did since it was last rejected.</summary>
public sealed record ItemProgress(SignOffItem Item, SignOff? Latest, IReadOnlyList<SignOff> Approvals)
{
    public bool IsApproved => Latest?.Decision == Decision.Approve;

    public static ItemProgress Of(SignOffItem item, IEnumerable<SignOff> signOffs)
    {
        var all = signOffs.ToList();
        var rejected = all.FindLastIndex(signOff => signOff.Decision == Decision.Reject);
        return new(item, all.LastOrDefault(), all[(rejected + 1)..]);
    }
}
