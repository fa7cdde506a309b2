namespace ProdShift.LocalJustIn.World;

/// <summary>The world of the demo: one campaign that has been running for some days, and what can be done to it.</summary>
internal sealed class DemoWorld
{
    private readonly Chance _chance;
    private readonly Timeline _time;
    private readonly EventLog _log;
    private readonly Troubles _troubles;
    private readonly Agents _agents;
    private readonly Dictionary<int, WorkflowPlan> _onDemand;
    private readonly SortedDictionary<int, Workflow> _workflows = [];

    public DemoWorld(Scene scene, int seed, DateTimeOffset begin)
    {
        Campaign = scene.Campaign;
        _onDemand = scene.OnDemand.ToDictionary(plan => plan.Id);
        _chance = new Chance(seed);
        _time = new Timeline(begin - scene.History);
        _log = new EventLog(_time);
        Places = new Places(_chance, scene.Sites);
        _troubles = new Troubles(_chance, scene.Injections, begin);
        _agents = new Agents(_time, _log, new JobLife(_time, _log, Places, _troubles, _chance), _chance);
        foreach (var (plan, hours) in scene.Plans)
            _time.After(TimeSpan.FromHours(hours), () => Begin(plan));
        _time.Advance(scene.History);
    }

    public int Campaign { get; }

    public DateTimeOffset Now => _time.Now;

    public Places Places { get; }

    public IReadOnlyList<LoggedEvent> Events => _log.All;

    /// <summary>By number.</summary>
    public IReadOnlyCollection<Workflow> Workflows => _workflows.Values;

    public void Advance(TimeSpan by) => _time.Advance(by);

    public void Submit(int workflow)
    {
        if (!_onDemand.Remove(workflow, out var plan))
        {
            throw new ArgumentException(
                $"No workflow {workflow} to submit. There are {string.Join(", ", _onDemand.Keys)}.", nameof(workflow));
        }
        Begin(plan);
    }

    public void Delete(int workflow)
    {
        var deleted = Find(workflow);
        deleted.State = WorkflowState.Deleted;
        deleted.FinishedAt = Now;
    }

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
            var file = new InputFile($"fardet-hd:prodjob_{plan.Id}_{number:D5}.root", Places.DrawStorage(), 1 + (number % plan.Stages));
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
