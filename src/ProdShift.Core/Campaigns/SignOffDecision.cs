namespace ProdShift.Core.Campaigns;

/// <summary>Decides whether a sign-off is recorded, and what follows from it.</summary>
public static class SignOffDecision
{
    public abstract record Result
    {
        public sealed record Recorded(SignOff SignOff, CampaignProgress Before, CampaignProgress After) : Result;

        public sealed record UnknownItem(string Item, CampaignPath Path) : Result;

        public sealed record NotMember(SignOffItem Item) : Result;

        /// <summary>Whether the user has the role could not be found out, so nothing is recorded.</summary>
        public sealed record MembershipUnknown(SignOffItem Item) : Result;

        public sealed record NoReason(SignOffItem Item) : Result;

        /// <summary>The item's step waits until the current one is complete.</summary>
        public sealed record TooEarly(SignOffItem Item, StepProgress Current) : Result;

        public sealed record AlreadyApproved(SignOffItem Item, SignOff Earlier) : Result;
    }

    /// <param name="path">The campaign's path.</param>
    /// <param name="signOffs">What was decided so far, oldest first.</param>
    /// <param name="request">What the user asks to record.</param>
    /// <param name="isMember">Whether the user has the item's role; null if that could not be found out.</param>
    public static Result Decide(CampaignPath path, IReadOnlyList<SignOff> signOffs, SignOff request, bool? isMember)
    {
        if (path.Item(request.Item) is not { } item)
            return new Result.UnknownItem(request.Item, path);
        if (isMember is null)
            return new Result.MembershipUnknown(item);
        if (isMember is false)
            return new Result.NotMember(item);

        var before = CampaignProgress.Of(path, signOffs);
        return WhyNot(before, item, request) ?? Record(before, signOffs, request with { Item = item.Id });
    }

    private static Result? WhyNot(CampaignProgress before, SignOffItem item, SignOff request)
    {
        var standing = before.Item(item.Id);
        if (request.Decision == Decision.Reject && request.Reason.Length == 0)
            return new Result.NoReason(item);
        if (request.Decision == Decision.Approve
            && standing.Approvals.FirstOrDefault(a => a.UserId == request.UserId) is { } earlier)
        {
            return new Result.AlreadyApproved(item, earlier);
        }

        // What turned out wrong can be withdrawn at any time, else its step would pass unseen once the earlier one is complete.
        var withdraws = request.Decision == Decision.Reject && standing.IsApproved;
        var waits = before.Steps.Any(step => step.State == StepState.Waiting && step.Items.Contains(standing));
        return waits && !withdraws ? new Result.TooEarly(item, before.Current!) : null;
    }

    private static Result.Recorded Record(CampaignProgress before, IReadOnlyList<SignOff> signOffs, SignOff signOff) =>
        new(signOff, before, CampaignProgress.Of(before.Path, [.. signOffs, signOff]));
}
