using ProdShift.LocalJustIn;

namespace ProdShift.Demo;

/// <summary>What the people of a whole campaign's story say and do again and again.</summary>
internal sealed class CampaignDesk(DemoDirector director, LocalJustInServer justIn)
{
    public const string Name = "fardet-hd-2024a";
    public const string Log = "https://wiki.example.org/fardet-hd-2024a";

    /// <summary>Asked for the campaign, and is of the production team: nobody signs for an own request.</summary>
    public static string Requester => DemoCast.Expert;

    public Task SetAsync(string user, string words, CancellationToken cancellation) =>
        SayAsync(user, $"/campaign set {Name} {words}", cancellation);

    public Task SayAsync(string user, string command, CancellationToken cancellation) =>
        director.SayAsync(user, DemoCast.Shift, command, cancellation);

    public Task SignAsync(string user, string item, string words, CancellationToken cancellation) =>
        SayAsync(user, $"/signoff {Name} {item} {words}", cancellation);

    /// <summary>Tasks that are done, one after the other, without a pause to read each.</summary>
    public async Task DoAsync(string user, params string[] tasks)
    {
        foreach (var task in tasks)
            await director.TypeAsync(user, DemoCast.Shift, $"/signoff {Name} {task} done");
    }

    /// <summary>Tasks that are done, with a link into the campaign's log.</summary>
    public async Task LinkAsync(string user, params string[] tasks)
    {
        foreach (var task in tasks)
            await director.TypeAsync(user, DemoCast.Shift, $"/signoff {Name} {task} done {Log}/{task}");
    }

    public async Task ApproveAsync(string user, params string[] items)
    {
        foreach (var item in items)
            await director.TypeAsync(user, DemoCast.Shift, $"/signoff {Name} {item} approve");
    }

    public Task WaitForStepAsync(int step) => director.WaitForAsync(DemoCast.Shift, $"*{Name}* is at step {step} of 5");

    /// <summary>Somebody submits workflows, a check sees them run, and a later one that they have ended.</summary>
    public async Task RunAsync(CancellationToken cancellation, params int[] workflows)
    {
        await BeginAsync(cancellation, workflows);
        await director.PassAsync(TimeSpan.FromHours(5), cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
    }

    public async Task BeginAsync(CancellationToken cancellation, params int[] workflows)
    {
        foreach (var workflow in workflows)
            justIn.Submit(workflow);
        await director.TellAsync($"{string.Join(" and ", workflows)} submitted at justIN");
        await director.PassAsync(TimeSpan.FromHours(1), cancellation);
        await director.CheckAsync(DemoCast.Shifter, cancellation);
    }
}
