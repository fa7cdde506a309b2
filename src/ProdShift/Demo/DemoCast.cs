using ProdShift.LocalJustIn;
using ProdShift.LocalSlack;

namespace ProdShift.Demo;

/// <summary>Who plays in the demo, and the settings under which they do.</summary>
internal static class DemoCast
{
    public const string CampaignName = "fardet-hd-reco";

    public static string Shifter => LocalSlackOptions.DefaultUsers[0].Id;

    public static string SecondShifter => LocalSlackOptions.DefaultUsers[1].Id;

    public static string Manager => LocalSlackOptions.DefaultUsers[2].Id;

    public static string Expert => LocalSlackOptions.DefaultUsers[3].Id;

    public static string DataManager => LocalSlackOptions.DefaultUsers[4].Id;

    public static string Alerts => LocalSlackOptions.DefaultChannels[0].Id;

    public static string Shift => LocalSlackOptions.DefaultChannels[1].Id;

    public static string Reports => LocalSlackOptions.DefaultChannels[2].Id;

    public static IConfiguration Settings(LocalJustInServer justIn, int campaign, string database) =>
        new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Urls"] = "http://127.0.0.1:0",
                ["Experiment:Name"] = "DUNE (demo)",
                ["Experiment:TimeZone"] = "America/Chicago",
                ["Storage:ConnectionString"] = $"Data Source={database}",
                ["Sources:JustIn:0:Name"] = "justin",
                ["Sources:JustIn:0:Url"] = justIn.DashboardUrl.AbsoluteUri,
                ["Sources:JustIn:0:InfoUrl"] = justIn.InfoUrl.AbsoluteUri,
                ["Sources:JustIn:0:Campaigns:0"] = $"{campaign}",
                ["Sources:JustIn:0:RequestsPerSecond"] = "0",
                ["Monitoring:YoungCampaignDays"] = "0",
                ["Routes:Tickets"] = "https://helpdesk.ggus.eu/#search/{place}",
                ["Roles:shifter:Users:0"] = Shifter,
                ["Roles:shifter:Users:1"] = SecondShifter,
                ["Roles:expert:Users:0"] = Expert,
                ["Roles:production:Users:0"] = Manager,
                ["Roles:production:Users:1"] = Expert,
                ["Roles:data-management:Users:0"] = DataManager,
                ["Roles:manager:Users:0"] = Manager,
            }).Build();
}
