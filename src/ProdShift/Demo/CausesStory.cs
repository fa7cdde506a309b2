using ProdShift.Alerts;
using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>
/// A bad day in two minutes: jobs fail for one reason after the other, each alert names its cause and what to do next, and a
/// shifter asks for the numbers and the routes, and says whether the alert was right.
/// </summary>
internal sealed class CausesStory(DemoDirector director)
{
    private const string Entry = $"Cause: its entry {CausesCampaign.BadEntry}";
    private static readonly TimeSpan Step = TimeSpan.FromHours(4);

    public async Task PlayAsync(CancellationToken cancellation)
    {
        await director.WaitForAsync(DemoCast.Shift, "Check done");
        await director.SayAsync(DemoCast.Shifter, DemoCast.Shift, "/checkin shifter good evening", cancellation);
        await FewAsync(cancellation);
        await SitesAsync(cancellation);
        await OtherCausesAsync(cancellation);
        await OutageAsync(cancellation);
        await director.ShowAsync();
    }

    private async Task FewAsync(CancellationToken cancellation)
    {
        await director.WaitForAsync(DemoCast.Alerts, $"failures at {CausesCampaign.TooFew}");
        await ClickAsync(CausesCampaign.TooFew, "Noise", AlertButtons.Noise, cancellation);
        await NextAsync("in stage 2 failed", cancellation);
        await director.SayAsync(DemoCast.Shifter, DemoCast.Shift, "/error 65", cancellation);
    }

    private async Task SitesAsync(CancellationToken cancellation)
    {
        await NextAsync($"are at {CausesCampaign.Recovering}", cancellation);
        await NextAsync($"are at {CausesCampaign.BadSite}", cancellation);
        await director.WaitForAsync(DemoCast.Alerts, "It recovers");
        await AskAsync($"are at {CausesCampaign.BadSite}", "Why?", AlertButtons.Why, cancellation);
        await AskAsync($"are at {CausesCampaign.BadSite}", "What to do", AlertButtons.Routes, cancellation);
        await ClickAsync($"are at {CausesCampaign.BadSite}", "Right cause", AlertButtons.RightCause, cancellation);
        await NextAsync(Entry, cancellation);
    }

    private async Task OtherCausesAsync(CancellationToken cancellation)
    {
        await NextAsync($"read from {CausesCampaign.BadStorage}", cancellation);
        await AskAsync($"read from {CausesCampaign.BadStorage}", "What to do", AlertButtons.Routes, cancellation);
        await NextAsync($"are at {CausesCampaign.OutOfMemory}", cancellation);
        await ClickAsync($"are at {CausesCampaign.OutOfMemory}", "Wrong cause", AlertButtons.WrongCause, cancellation);
        await director.FillInAsync(
            DemoCast.Shifter, WrongCauseAction.ActualBlock, "one worker node with too little memory", cancellation);
        await NextAsync($"at {CausesCampaign.NoUploads}", cancellation);
    }

    private async Task OutageAsync(CancellationToken cancellation)
    {
        await director.PassAsync(TimeSpan.FromHours(1), cancellation);
        await NextAsync("a central outage", cancellation);
        await AskAsync("a central outage", "What to do", AlertButtons.Routes, cancellation);
    }

    private async Task NextAsync(string words, CancellationToken cancellation)
    {
        await director.PassAsync(Step, cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
        await director.WaitForAsync(DemoCast.Alerts, words);
    }

    private Task AskAsync(string words, string button, string action, CancellationToken cancellation) =>
        director.AskAsync(DemoCast.Shifter, DemoCast.Alerts, words, button, action, cancellation);

    private Task ClickAsync(string words, string button, string action, CancellationToken cancellation) =>
        director.ClickFirstAsync(DemoCast.Shifter, DemoCast.Alerts, words, button, action, cancellation);
}
