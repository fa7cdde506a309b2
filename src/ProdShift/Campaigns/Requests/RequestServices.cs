using ProdShift.Slack;

namespace ProdShift.Campaigns.Requests;

internal static class RequestServices
{
    /// <summary>The campaign's file: its records, its windows and its verbs.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) => services
        .AddSingleton<RequestTeller>()
        .AddSingleton<RequestRecords>()
        .AddSingleton<Opening>()
        .AddSingleton<NewWindow>()
        .AddSingleton<IViewSubmissionHandler>(provider => provider.GetRequiredService<NewWindow>())
        .AddSingleton<RequestWindow>()
        .AddSingleton<IBlockActionHandler>(provider => provider.GetRequiredService<RequestWindow>())
        .AddSingleton<IViewSubmissionHandler>(provider => provider.GetRequiredService<RequestWindow>())
        .AddSingleton<ChoiceWindow>()
        .AddSingleton<IViewSubmissionHandler>(provider => provider.GetRequiredService<ChoiceWindow>())
        .AddSingleton<ICampaignVerb, HistoryVerb>();
}
