using ProdShift.Slack;

namespace ProdShift.Plans;

internal static class PlanServices
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddSingleton<PlanStore>()
            .AddSingleton<PlanDesk>()
            .AddSingleton<PlanExport>()
            .AddSingleton<PlanScripts>()
            .AddSingleton<PlanUpload>()
            .AddSingleton<PlanSubmission>()
            .AddSingleton<PlanWindowOpener>()
            .AddSingleton<ISlashCommandHandler, PlanCommandHandler>()
            .AddSingleton<IBlockActionHandler, PlanExportButton>()
            .AddSingleton<IBlockActionHandler, PlanScriptButton>()
            .AddSingleton<IViewSubmissionHandler, PlanAddWindow>()
            .AddSingleton<IViewSubmissionHandler, PlanSetWindow>()
            .AddSingleton<IViewSubmissionHandler, PlanImportWindow>();
}
