namespace ProdShift.LocalJustIn.World;

/// <summary>The world of the demo: one campaign that has been running for two days, and what can be done to it.</summary>
internal sealed class DemoWorld
{
    private static readonly TimeSpan History = TimeSpan.FromHours(48);

    private static readonly (WorkflowPlan Plan, double BeginsAfterHours)[] Plans =
    [
        (new(DemoCampaign.EndedFirst, "fardet-hd reco: atmospheric, pass 1", Files: 500, PerHour: 36, Attempts: 6), 4),
        (new(DemoCampaign.EndedSecond, "fardet-hd reco: supernova, pass 1", Files: 480, PerHour: 40, Attempts: 6), 20),
        (new(DemoCampaign.Steady, "fardet-hd reco: beam nu, pass 2", Files: 3000, PerHour: 40, Attempts: 6), 36),
        (new(DemoCampaign.ToBreak, "fardet-hd reco: beam nutau, pass 2", Files: 2800, PerHour: 40, Attempts: 6), 38),
        (new(DemoCampaign.EndsWithFilesMissing, "fardet-hd reco: cosmics, pass 2", Files: 860, PerHour: 36, Attempts: 1), 39),
        (new(DemoCampaign.EndsWhole, "fardet-hd reco: beam antinu, pass 2", Files: 1000, PerHour: 40, Attempts: 6), 42),
    ];

    private readonly Chance _chance;
    private readonly Timeline _time;
    private readonly EventLog _log;
    private readonly Troubles _troubles;
    private readonly Agents _agents;
    private readonly SortedDictionary<int, Workflow> _workflows = [];

    public DemoWorld(int seed, DateTimeOffset begin)
    {
        _chance = new Chance(seed);
        _time = new Timeline(begin - History);
        _log = new EventLog(_time);
        Places = new Places(_chance);
        _troubles = new Troubles(_chance);
        _agents = new Agents(_time, _log, new JobLife(_time, _log, Places, _troubles, _chance), _chance);
        foreach (var (plan, hours) in Plans)
            _time.After(TimeSpan.FromHours(hours), () => Begin(plan));
        _time.Advance(History);
    }

    public DateTimeOffset Now => _time.Now;

    public Places Places { get; }

    public IReadOnlyList<LoggedEvent> Events => _log.All;

    /// <summary>By number.</summary>
    public IReadOnlyCollection<Workflow> Workflows => _workflows.Values;

    public void Advance(TimeSpan by) => _time.Advance(by);

    public void BreakJobscript(int workflow) => _troubles.BrokenJobscripts.Add(Find(workflow).Plan.Id);

    public void RepairJobscript(int workflow) => _troubles.BrokenJobscripts.Remove(Find(workflow).Plan.Id);

    public void BreakSite(string site, int exitCode)
    {
        var sites = Places.Sites.Select(known => known.Name).ToList();
        if (!sites.Contains(site))
            throw new ArgumentException($"No site {site}. There are {string.Join(", ", sites)}.", nameof(site));
        ArgumentOutOfRangeException.ThrowIfLessThan(exitCode, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(exitCode, 127);
        _troubles.BrokenSites[site] = exitCode;
    }

    public void RepairSite(string site) => _troubles.BrokenSites.Remove(site);

    public void Restart(int workflow)
    {
        if (Find(workflow) is { State: WorkflowState.Paused } paused)
            paused.State = WorkflowState.Running;
    }

    private void Begin(WorkflowPlan plan)
    {
        var workflow = new Workflow(plan, _time.Now);
        for (var number = 0; number < plan.Files; number++)
        {
            var file = new InputFile($"fardet-hd:prodjob_{plan.Id}_{number:D5}.root", Places.DrawStorage());
            workflow.Files.Add(file);
            workflow.Waiting.Enqueue(file);
        }
        _workflows.Add(plan.Id, workflow);
        _agents.LookAfter(workflow);
    }

    private Workflow Find(int workflow) =>
        _workflows.GetValueOrDefault(workflow)
        ?? throw new ArgumentException(
            $"No workflow {workflow}. There are {string.Join(", ", _workflows.Keys)}.", nameof(workflow));
}
