namespace ProdShift.Core.Campaigns;

/// <summary>
/// How many different people have to approve: so many of any of the item's roles, or one for each of its roles (at SuperB, one
/// contact per subdetector). Nobody counts twice.
/// </summary>
public sealed record Quorum(int Least, bool OfEachRole)
{
    public static readonly Quorum One = new(1, OfEachRole: false);

    public static readonly Quorum EachRole = new(1, OfEachRole: true);

    /// <summary>How many people are needed.</summary>
    public int Needed(PathItem item) => OfEachRole ? item.Roles.Count : Least;

    /// <summary>The roles that nobody stands for yet, where each role needs somebody.</summary>
    public IReadOnlyList<string> Missing(PathItem item, IReadOnlyList<SignOff> approvals) =>
        OfEachRole ? [.. item.Roles.Except(Seats(item, approvals).Keys)] : [];

    /// <summary>How many of those needed have approved.</summary>
    public int Have(PathItem item, IReadOnlyList<SignOff> approvals) => OfEachRole
        ? Seats(item, approvals).Count
        : Math.Min(Least, approvals.Select(approval => approval.UserId).Distinct().Count());

    /// <summary>
    /// Who stands for which role, such that as many roles as possible have somebody: who has two roles moves to the other when
    /// a later one can only take hers.
    /// </summary>
    private static Dictionary<string, SignOff> Seats(PathItem item, IReadOnlyList<SignOff> approvals)
    {
        var seats = new Dictionary<string, SignOff>();
        foreach (var approval in approvals.DistinctBy(approval => approval.UserId))
            Seat(item, approval, seats, []);
        return seats;
    }

    private static bool Seat(PathItem item, SignOff approval, Dictionary<string, SignOff> seats, HashSet<string> tried)
    {
        foreach (var role in item.Roles.Where(role => approval.Roles.Contains(role) && tried.Add(role)))
        {
            if (seats.TryGetValue(role, out var holder) && !Seat(item, holder, seats, tried))
                continue;
            seats[role] = approval;
            return true;
        }
        return false;
    }
}
