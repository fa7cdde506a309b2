using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.ExitCodes;
using ProdShift.Ingest;
using ProdShift.Playbook;
using ProdShift.Roles;
using ProdShift.Shifts;
using ProdShift.Sources;
using ProdShift.Sources.Catalogs;

namespace ProdShift.Hosting;

/// <summary>What is allowed, but probably not meant: told by check-config, and no reason not to start.</summary>
internal static class ConfigurationAdvice
{
    private const int ShortToken = 16;

    public static IEnumerable<string> Of(IServiceProvider services)
    {
        var roles = services.GetRequiredService<RoleBook>();
        var shifts = services.GetRequiredService<IOptions<ShiftOptions>>().Value;
        if (!services.GetServices<IMonitorSource>().Any())
            yield return "no source is configured (Sources:JustIn:0), so checks look at nothing.";
        if (roles.Find(shifts.DefaultRole) is null)
            yield return $"nobody can check in: Roles:{shifts.DefaultRole} (Shifts:DefaultRole) is not configured.";
        if (roles.Find(shifts.ExpertRole) is null)
            yield return $"no expert on call is shown: Roles:{shifts.ExpertRole} (Shifts:ExpertRole) is not configured.";
        if (services.GetRequiredService<IOptions<IngestOptions>>().Value.Token is { Length: > 0 and < ShortToken })
            yield return $"Ingest:Token is shorter than {ShortToken} characters, and could be guessed; openssl rand -hex 24 makes one.";
        if (services.GetRequiredService<Lazy<ErrorList>>().Value == ErrorList.None)
            yield return "the playbook has no errors.yaml for this experiment, so only built-in exit codes are explained.";
        if (services.GetRequiredService<IOptions<CatalogsOptions>>().Value.Rucio is { Url: not null, Rse.Length: 0 })
            yield return "Catalogs:Rucio:Rse is empty, so a dataset passes for complete wherever its files are, or nowhere.";
        var playbook = services.GetRequiredService<IOptions<PlaybookOptions>>().Value;
        var experiment = services.GetRequiredService<IOptions<ExperimentOptions>>().Value.Name;
        foreach (var warning in PlaybookValidator.Warnings(playbook, experiment, roles.Names))
            yield return warning;
    }
}
