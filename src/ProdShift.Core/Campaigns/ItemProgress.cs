namespace ProdShift.Core.Campaigns;

/// <summary>
/// How an item stands: who approves it now, the rejection or the waiver that holds, and the decision that came last. It is done
/// with a waiver that holds, or with all the approvals it needs and no rejection.
/// </summary>
public sealed record ItemProgress(
    PathItem Item, SignOff? Latest, IReadOnlyList<SignOff> Approvals, SignOff? Rejection, SignOff? Waiver, bool IsMended)
{
    public int Have => Item.Quorum.Have(Item, Approvals);

    public int Needed => Item.Quorum.Needed(Item);

    /// <summary>The roles that are waited for; none when it is done.</summary>
    public IReadOnlyList<string> WaitsFor
    {
        get
        {
            if (IsDone)
                return [];
            return Item.Quorum.OfEachRole ? Item.Quorum.Missing(Item, Approvals) : Item.Roles;
        }
    }

    public bool IsApproved => Rejection is null && Approvals.Count > 0 && Have >= Needed;

    public bool IsDone => Waiver is not null || IsApproved;

    /// <param name="item">The item.</param>
    /// <param name="signOffs">All decisions on it, oldest first.</param>
    /// <param name="now">A waiver whose end has come holds no longer.</param>
    public static ItemProgress Of(PathItem item, IEnumerable<SignOff> signOffs, DateTimeOffset now)
    {
        var standing = new List<SignOff>();
        SignOff? latest = null;
        foreach (var signOff in signOffs)
        {
            latest = signOff;
            if (signOff.Decision != Decision.Withdraw)
                standing.Add(signOff);
            else if (Own(standing, signOff.UserId) is >= 0 and var at)
                standing.RemoveAt(at);
        }
        return Of(item, latest, standing, now);
    }

    /// <summary>The user's decision that a withdrawal would take back; null if she has none that stands.</summary>
    public SignOff? OwnOf(string userId) =>
        new[] { Waiver, Rejection }.Concat(Approvals).LastOrDefault(signOff => signOff?.UserId == userId);

    private static ItemProgress Of(PathItem item, SignOff? latest, List<SignOff> standing, DateTimeOffset now)
    {
        var rejected = standing.FindLastIndex(signOff => signOff.Decision == Decision.Reject);
        List<SignOff> after = [.. standing.Skip(rejected + 1)];
        var approvals = after.Where(signOff => signOff.Decision == Decision.Approve).ToList();
        var isMended = after.Exists(signOff => signOff.Decision == Decision.Mend);

        // Before a rejection had to be mended, an approval after it took it back: such are kept, and go on counting.
        var rejection = rejected >= 0 && !isMended && approvals.Count == 0 ? standing[rejected] : null;
        var waiver = after.LastOrDefault(signOff => signOff.Decision == Decision.Waive && signOff.Until > now);
        return new(item, latest, approvals, rejection, waiver, isMended);
    }

    /// <summary>Where the user's own last decision is that still stands; what a mending ended cannot be taken back.</summary>
    private static int Own(List<SignOff> standing, string userId)
    {
        var mended = standing.FindLastIndex(signOff => signOff.Decision == Decision.Mend);
        var own = standing.FindLastIndex(signOff => signOff.UserId == userId && signOff.Decision != Decision.Mend);
        return own > mended || (own >= 0 && standing[own].Decision == Decision.Waive) ? own : -1;
    }
}
