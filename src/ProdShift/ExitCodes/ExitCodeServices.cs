using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.ExitCodes;
using ProdShift.Playbook;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

internal static class ExitCodeServices
{
    /// <summary>The playbook is read when it is first asked for: handlers are made also where there are no settings.</summary>
    public static IServiceCollection AddExitCodes(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new Lazy<ErrorList>(() => Playbook(provider)))
            .AddSingleton<ErrorBook>()
            .AddSingleton<ErrorStore>()
            .AddSingleton<ExitCodeCounts>()
            .AddSingleton<ErrorDesk>()
            .AddSingleton<ErrorEditor>()
            .AddSingleton<ErrorExport>()
            .AddSingleton<ISlashCommandHandler, ErrorCommandHandler>()
            .AddSingleton<IBlockActionHandler, ErrorEditWindow>()
            .AddSingleton<IViewSubmissionHandler, ErrorEditWindow>();

    /// <summary>The experiment's own list, of a playbook that was found right at start.</summary>
    private static ErrorList Playbook(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PlaybookOptions>>().Value;
        var experiment = services.GetRequiredService<IOptions<ExperimentOptions>>().Value.Name;
        var lists = services.GetRequiredService<PlaybookAtStart>().Read(options).ExitCodes;
        return ErrorList.Choose(lists, options.DefaultPath, experiment);
    }
}
