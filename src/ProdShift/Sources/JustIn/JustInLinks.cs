using System.Globalization;
using ProdShift.Core.Monitoring;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// The dashboard's page about a finding. People are led through justIN's login and back to it. Never show-workflow: justIN (June
/// 2026) answers it with an error to everybody but its administrators.
/// </summary>
internal static class JustInLinks
{
    private const string AllJobs = "?method=list-jobs&user_name=ANY";

    public static Uri To(Uri dashboard, Finding finding) => new(dashboard, Query(finding));

    private static string Query(Finding finding)
    {
        var workflow = finding.Workflow?.ToString(CultureInfo.InvariantCulture);
        if (finding.Storage is { } storage)
            return $"?method=show-storage&rse_name={Uri.EscapeDataString(storage)}";
        if (finding.Site is { } site)
            return $"{AllJobs}{(workflow is null ? "" : $"&workflow_id={workflow}")}&site_name={Uri.EscapeDataString(site)}";
        return workflow is null ? "" : $"{AllJobs}&workflow_id={workflow}";
    }
}
