using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// The filters of one download-events. justIN drops without a word a filter that it cannot read, and then answers with the
/// oldest events of all DUNE: so names are checked before they are sent, and every row is checked against what was asked.
/// </summary>
internal sealed partial record EventQuery(int? Workflow = null, string? Type = null, int? Stage = null, string? Site = null)
{
    public static bool CanAskFor(string name) => Name().IsMatch(name);

    public string ToQuery()
    {
        var query = new StringBuilder();
        if (Workflow is { } workflow)
            query.Append(CultureInfo.InvariantCulture, $"workflow_id={workflow}&");
        if (Type is not null)
            query.Append(CultureInfo.InvariantCulture, $"event_type_name={Checked(Type)}&");
        if (Stage is { } stage)
            query.Append(CultureInfo.InvariantCulture, $"stage_id={stage}&");
        if (Site is not null)
            query.Append(CultureInfo.InvariantCulture, $"site_name={Checked(Site)}&");
        return query.ToString();
    }

    public bool Matches(EventRow row) =>
        (Workflow is null || row.WorkflowId == Workflow)
        && (Type is null || row.EventTypeName == Type)
        && (Stage is null || row.StageId == Stage)
        && (Site is null || row.SiteName == Site);

    /// <summary>In words, for a gap: "JOB_STARTED events of workflow 12, stage 1, at CERN".</summary>
    public override string ToString()
    {
        var words = new StringBuilder(Type is null ? "events" : $"{Type} events");
        if (Workflow is { } workflow)
            words.Append(CultureInfo.InvariantCulture, $" of workflow {workflow}");
        if (Stage is { } stage)
            words.Append(CultureInfo.InvariantCulture, $", stage {stage}");
        return Site is null ? words.ToString() : words.Append(CultureInfo.InvariantCulture, $", at {Site}").ToString();
    }

    private static string Checked(string name) =>
        CanAskFor(name) ? name : throw new ArgumentException("justIN would drop a filter with such a name.", nameof(name));

    [GeneratedRegex(@"\A[A-Za-z0-9_.@-]{1,255}\z")]
    private static partial Regex Name();
}
