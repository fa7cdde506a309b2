namespace ProdShift.LocalSlack.World;

/// <summary>
/// Everything that Slack would remember, in memory. It is touched only within <see cref="Read{T}"/> and
/// <see cref="Change{T}"/>, one at a time; whoever waits for a change is told after it.
/// </summary>
internal sealed class Workspace
{
    private const int KeptCalls = 10_000;

    private readonly Lock _gate = new();
    private readonly Queue<LocalCall> _calls = new();
    private readonly List<string> _problems = [];
    private TaskCompletionSource _nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Workspace(LocalSlackOptions options)
    {
        Options = options;
        Stamps = new Stamps(options.Clock ?? TimeProvider.System);
        Users = (options.Users ?? LocalSlackOptions.DefaultUsers).ToDictionary(user => user.Id);
        Groups = options.UserGroups.ToDictionary(group => group.Id);
        Conversations = new Conversations(options.Channels ?? LocalSlackOptions.DefaultChannels, Stamps);
        Interactions = new Interactions(Stamps);
        Views = new Views(Stamps);
        Uploads = new Uploads(Stamps);
        Pacing = new Pacing(options.MessagesPerSecond, options.Burst, options.Clock ?? TimeProvider.System);
    }

    public event Action? Changed;

    public LocalSlackOptions Options { get; }

    /// <summary>Where this server listens; known once it does.</summary>
    public Uri Url { get; set; } = new("http://127.0.0.1/");

    public Stamps Stamps { get; }

    public Dictionary<string, LocalUser> Users { get; }

    public Dictionary<string, LocalUserGroup> Groups { get; }

    /// <summary>Slack no longer takes the bot's token.</summary>
    public bool TokenIsRevoked { get; set; }

    public Conversations Conversations { get; }

    public Interactions Interactions { get; }

    public Views Views { get; }

    public Uploads Uploads { get; }

    public Pacing Pacing { get; }

    /// <summary>Completes at the next change. Take it before you look, so that no change is missed.</summary>
    public Task NextChange => Volatile.Read(ref _nextChange).Task;

    public T Read<T>(Func<T> read)
    {
        lock (_gate)
            return read();
    }

    public T Change<T>(Func<T> change)
    {
        T result;
        lock (_gate)
            result = change();
        Interlocked.Exchange(ref _nextChange, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        Changed?.Invoke();
        return result;
    }

    public void Change(Action change) => Change(() =>
    {
        change();
        return true;
    });

    public IReadOnlyList<LocalCall> Calls() => Read(() => _calls.ToArray());

    public IReadOnlyList<string> Problems() => Read(() => _problems.ToArray());

    /// <summary>Notes a call, within a change.</summary>
    public void Note(LocalCall call)
    {
        _calls.Enqueue(call);
        if (_calls.Count > KeptCalls)
            _calls.Dequeue();
    }

    /// <summary>Notes, within a change, something that Slack would not have shown.</summary>
    public void NoteProblem(string problem)
    {
        if (_problems.Count < KeptCalls)
            _problems.Add(problem);
    }

    /// <summary>The names of people, channels and groups as they are shown, by id.</summary>
    public IReadOnlyDictionary<string, string> Names()
    {
        var names = Users.Values.ToDictionary(user => user.Id, user => user.Name);
        names[Identity.Bot] = Options.BotName;
        names[Identity.Slackbot] = "Slackbot";
        foreach (var channel in Conversations.All.Where(channel => channel.DirectWith.Count == 0))
            names[channel.Id] = channel.Name;
        foreach (var group in Groups.Values)
            names[group.Id] = group.Handle;
        return names;
    }
}

/// <summary>The ids of the workspace, the app and the two robots in it.</summary>
internal static class Identity
{
    public const string Team = "TLOCAL00001";
    public const string App = "ALOCAL00001";
    public const string Bot = "UBOT0000001";
    public const string BotId = "BLOCAL00001";
    public const string Slackbot = "USLACKBOT01";
    public const string Domain = "local";
}
