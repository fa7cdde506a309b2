using Microsoft.Extensions.Options;
using ProdShift.Configuration;
using ProdShift.Core.ExitCodes;
using ProdShift.Playbook;
using ProdShift.Slack;

namespace ProdShift.ExitCodes;

internal static class ExitCodeServices
{
    public static IServiceCollection AddExitCodes(this IServiceCollection services) =>
        services
            .AddSingleton(Playbook)
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
        var lists = PlaybookReader.Read(options.FullDirectory).ExitCodes;
        return ErrorList.Choose(lists, options.DefaultPath, experiment);
    }
}
