namespace ProdShift.Core.Campaigns;

/// <summary>Decides whether a sign-off is recorded, and what follows from it. In doubt it is not.</summary>
public static class SignOffDecision
{
    /// <summary>A waiver ends after so long at the latest; it can be given anew.</summary>
    public static readonly TimeSpan LongestWaiver = TimeSpan.FromDays(90);

    /// <param name="path">The path that the campaign runs on.</param>
    /// <param name="signOffs">What was decided so far, oldest first.</param>
    /// <param name="request">What the user asks to record.</param>
    /// <param name="signer">Who the user is.</param>
    public static SignOffResult Decide(CampaignPath path, IReadOnlyList<SignOff> signOffs, SignOff request, Signer signer)
    {
        if (path.Item(request.Item) is not { } item)
            return new SignOffResult.UnknownItem(request.Item, path);
        var before = CampaignProgress.Of(path, signOffs, request.At);
        var standing = before.Item(item.Id);
        return WhoMayNot(standing, request, signer)
            ?? WhatIsMissing(item, request)
            ?? WhyNotNow(before, standing, request)
            ?? Record(before, signOffs, Complete(item, request, signer));
    }

    /// <summary>
    /// Waives everything that a step still misses: for a campaign that was running before anybody signed here. All of it or none.
    /// </summary>
    /// <param name="path">The path that the campaign runs on.</param>
    /// <param name="signOffs">What was decided so far, oldest first.</param>
    /// <param name="step">The step.</param>
    /// <param name="request">The waiver; its item is replaced by each.</param>
    /// <param name="signer">Who the user is, for each item.</param>
    public static SignOffResult WaiveStep(
        CampaignPath path, IReadOnlyList<SignOff> signOffs, PathStep step, SignOff request, Func<PathItem, Signer> signer)
    {
        var all = signOffs.ToList();
        var progress = CampaignProgress.Of(path, all, request.At);
        foreach (var item in step.Items.Where(item => !progress.Item(item.Id).IsDone).ToList())
        {
            var result = Decide(path, all, request with { Item = item.Id }, signer(item));
            if (result is not SignOffResult.Recorded recorded)
                return result;
            all.Add(recorded.SignOff);
            progress = recorded.After;
        }
        return new SignOffResult.StepWaived(step, [.. all.Skip(signOffs.Count)], progress);
    }

    /// <summary>
    /// The bot has seen for itself that a task is done: recorded if the task's step is open and nobody sent the task back.
    /// </summary>
    public static SignOffResult.Recorded? Fill(CampaignPath path, IReadOnlyList<SignOff> signOffs, SignOff seen)
    {
        var before = CampaignProgress.Of(path, signOffs, seen.At);
        return path.Item(seen.Item) is { Check: not null } item
            && before.StepOf(item).State != StepState.Waiting
            && before.Item(item.Id) is { IsApproved: false, Rejection: null }
                ? Record(before, signOffs, seen)
                : null;
    }

    /// <summary>What the bot had seen no longer holds: taken back while the task's step is still the current one.</summary>
    public static SignOffResult.Recorded? Unfill(CampaignPath path, IReadOnlyList<SignOff> signOffs, SignOff seen)
    {
        var before = CampaignProgress.Of(path, signOffs, seen.At);
        return path.Item(seen.Item) is { Check: not null } item
            && before.Current == before.StepOf(item)
            && before.Item(item.Id).OwnOf(SignOff.Automatic) is not null
                ? Record(before, signOffs, seen with { Decision = Decision.Withdraw })
                : null;
    }

    private static SignOffResult? WhoMayNot(ItemProgress standing, SignOff request, Signer signer)
    {
        var item = standing.Item;
        if (signer.IsDeactivated)
            return new SignOffResult.Deactivated();
        if (request.Decision == Decision.Withdraw)
            return standing.OwnOf(request.UserId) is null ? new SignOffResult.NothingToWithdraw(standing) : null;
        if (request.Decision == Decision.Mend)
            return MayNotMend(standing, signer);
        if (request.Decision == Decision.Waive)
            return MayNotWaive(item, signer);
        if (signer.RolesFor(item).Count == 0)
            return signer.IsUnknown ? new SignOffResult.MembershipUnknown(item) : new SignOffResult.NotMember(item, item.Roles);
        return request.Decision == Decision.Approve && signer.IsRequester && !item.RequesterMay && !item.IsTask
            ? new SignOffResult.OwnRequest(item)
            : null;
    }

    private static SignOffResult? MayNotMend(ItemProgress standing, Signer signer)
    {
        if (standing.Rejection is null)
            return new SignOffResult.NothingToMend(standing.Item);
        return signer.MayAct switch
        {
            true => null,
            null => new SignOffResult.MembershipUnknown(standing.Item),
            false => new SignOffResult.MayNotAct(standing.Item),
        };
    }

    private static SignOffResult? MayNotWaive(PathItem item, Signer signer)
    {
        if (item.WaiveBy is not { } role)
            return new SignOffResult.NeverWaived(item);
        if (!signer.Has(role))
            return signer.IsUnknown ? new SignOffResult.MembershipUnknown(item) : new SignOffResult.NotMember(item, [role]);
        return signer.IsRequester ? new SignOffResult.OwnRequest(item) : null;
    }

    private static SignOffResult? WhatIsMissing(PathItem item, SignOff request)
    {
        if (request.Decision is Decision.Reject or Decision.Waive or Decision.Mend && request.Reason.Length == 0)
            return new SignOffResult.NoReason(item, request.Decision);
        if (request.Decision == Decision.Waive && !(request.Until > request.At && request.Until - request.At <= LongestWaiver))
            return new SignOffResult.BadEnd(item);
        return request.Decision == Decision.Approve && item.Evidence is { } evidence && evidence.In(request.Reason) is null
            ? new SignOffResult.NoEvidence(item, evidence)
            : null;
    }

    private static SignOffResult? WhyNotNow(CampaignProgress before, ItemProgress standing, SignOff request)
    {
        // What turned out wrong can be sent or taken back at any time, else its step would pass unseen later.
        if (request.Decision is Decision.Withdraw or Decision.Mend || (request.Decision == Decision.Reject && standing.IsDone))
            return null;
        if (before.StepOf(standing.Item).State == StepState.Waiting)
            return new SignOffResult.TooEarly(standing.Item, before.Current!);
        if (request.Decision == Decision.Waive)
            return null;
        if (standing.Rejection is { } rejection)
            return new SignOffResult.Rejected(standing.Item, rejection);
        if (request.Decision == Decision.Reject)
            return null;
        if (standing.Approvals.FirstOrDefault(approval => approval.UserId == request.UserId) is { } earlier)
            return new SignOffResult.AlreadyApproved(standing.Item, earlier);
        if (standing.IsApproved)
            return new SignOffResult.AlreadyDone(standing);
        var first = standing.Item.After.Select(before.Item).Where(item => !item.IsDone).Select(item => item.Item).ToList();
        return first.Count > 0 ? new SignOffResult.NotBefore(standing.Item, first) : null;
    }

    private static SignOff Complete(PathItem item, SignOff request, Signer signer) => request with
    {
        Item = item.Id,
        Roles = request.Decision is Decision.Approve or Decision.Reject ? signer.RolesFor(item) : [],
        Evidence = request.Decision == Decision.Approve ? item.Evidence?.In(request.Reason) ?? "" : "",
        Until = request.Decision == Decision.Waive ? request.Until : null,
    };

    private static SignOffResult.Recorded Record(CampaignProgress before, IReadOnlyList<SignOff> signOffs, SignOff signOff) =>
        new(signOff, before, CampaignProgress.Of(before.Path, [.. signOffs, signOff], signOff.At));
}
