namespace ProdShift.Core.Campaigns.Request;

/// <summary>A campaign's record as somebody fills it in; what was left empty is null.</summary>
public sealed record NewCampaignForm(
    string Name, string? Path, string? Requester, string? Group, string? JustIn, string? EventsPerJob)
{
    /// <summary>What is wanted, or what is wrong at which field ("name", or a field's id).</summary>
    public (CampaignCommand.New? Wanted, string Field, string Wrong) Read()
    {
        if (CampaignOptions.NameFault(Name.Trim()) is { } fault)
            return (null, "name", fault);
        if (Wrong(CampaignFields.JustIn, JustIn) is { } ids)
            return (null, CampaignFields.JustIn.Id, ids);
        if (Wrong(CampaignFields.EventsPerJob, EventsPerJob) is { } events)
            return (null, CampaignFields.EventsPerJob.Id, events);
        var wanted = new CampaignCommand.New(
            Name.Trim(), JustIn is null ? [] : CampaignOptions.JustIn(JustIn)!, (int?)Quantity.Parse(EventsPerJob ?? ""), Path)
        {
            Requester = Requester,
            Group = Group,
        };
        return (wanted, "", "");
    }

    private static string? Wrong(CampaignField field, string? text) =>
        text is null ? null : (field.Read(text) as FieldRead.Wrong)?.Words;
}
