namespace ProdShift.Core.Campaigns;

/// <summary>What comes of asking to record a sign-off; only the first kind records anything.</summary>
public abstract record SignOffResult
{
    public sealed record Recorded(SignOff SignOff, CampaignProgress Before, CampaignProgress After) : SignOffResult;

    /// <summary>Everything that a step still missed is waived at once.</summary>
    public sealed record StepWaived(PathStep Step, IReadOnlyList<SignOff> SignOffs, CampaignProgress After) : SignOffResult;

    public sealed record UnknownItem(string Item, CampaignPath Path) : SignOffResult;

    /// <summary>The user has none of the roles that may.</summary>
    public sealed record NotMember(PathItem Item, IReadOnlyList<string> Roles) : SignOffResult;

    /// <summary>Whether the user has the role could not be found out.</summary>
    public sealed record MembershipUnknown(PathItem Item) : SignOffResult;

    public sealed record Deactivated : SignOffResult;

    /// <summary>The user asked for the campaign, and somebody else has to approve it.</summary>
    public sealed record OwnRequest(PathItem Item) : SignOffResult;

    /// <summary>The user has no role that acts on this campaign.</summary>
    public sealed record MayNotAct(PathItem Item) : SignOffResult;

    public sealed record NoReason(PathItem Item, Decision Decision) : SignOffResult;

    public sealed record NoEvidence(PathItem Item, Evidence Evidence) : SignOffResult;

    /// <summary>The path names nobody who may waive it.</summary>
    public sealed record NeverWaived(PathItem Item) : SignOffResult;

    /// <summary>A waiver's end is missing, over already or too far away.</summary>
    public sealed record BadEnd(PathItem Item) : SignOffResult;

    /// <summary>The item's step waits until the current one is complete.</summary>
    public sealed record TooEarly(PathItem Item, StepProgress Current) : SignOffResult;

    /// <summary>Other items come first.</summary>
    public sealed record NotBefore(PathItem Item, IReadOnlyList<PathItem> First) : SignOffResult;

    /// <summary>It was sent back, and nobody has said yet that it is mended.</summary>
    public sealed record Rejected(PathItem Item, SignOff Rejection) : SignOffResult;

    public sealed record AlreadyApproved(PathItem Item, SignOff Earlier) : SignOffResult;

    /// <summary>Others have given all the approvals that it needs.</summary>
    public sealed record AlreadyDone(ItemProgress Item) : SignOffResult;

    public sealed record NothingToMend(PathItem Item) : SignOffResult;

    /// <summary>The user has no decision on it that stands.</summary>
    public sealed record NothingToWithdraw(ItemProgress Item) : SignOffResult;
}
