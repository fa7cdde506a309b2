namespace ProdShift.Core.Campaigns.Plans;

/// <summary>What to change of rows; what is null stays.</summary>
public sealed record PlanEdit
{
    /// <summary>Empty takes the entered state away.</summary>
    public string? State { get; init; }

    /// <summary>Empty takes the notes away.</summary>
    public string? Notes { get; init; }

    /// <summary>One workflow for each row, in the plan's order; an empty list takes the workflows away.</summary>
    public IReadOnlyList<int>? Workflows { get; init; }

    /// <summary>Negative takes the number away.</summary>
    public int? MissingReplicas { get; init; }

    /// <summary>True takes the rows out of the plan, false puts them back.</summary>
    public bool? Dropped { get; init; }

    public bool IsEmpty => this == new PlanEdit();

    /// <summary>"state finished, notes "x", dropped", for the plan's history.</summary>
    public string Words()
    {
        var words = new List<string>();
        if (State is { } state)
            words.Add(state.Length == 0 ? "no state" : $"state {state}");
        if (Workflows is { } workflows)
            words.Add(workflows.Count == 0 ? "no workflow" : $"workflow {RowSelection.Text(workflows)}");
        if (MissingReplicas is { } missing)
            words.Add(missing < 0 ? "no number of missing replicas" : FormattableString.Invariant($"{missing} missing replicas"));
        if (Notes is { } notes)
            words.Add(notes.Length == 0 ? "no notes" : $"notes \"{notes}\"");
        if (Dropped is { } dropped)
            words.Add(dropped ? "dropped" : "back in the plan");
        return string.Join(", ", words);
    }

    /// <summary>A workflow in place of another one is a resubmission, and linked to what it replaces.</summary>
    public PlanRow Of(PlanRow row, int? workflow)
    {
        var replaces = workflow is not null && row.Workflow is { } earlier && earlier != workflow ? earlier : row.Replaces;
        return row with
        {
            State = State ?? row.State,
            Notes = Notes ?? row.Notes,
            Workflow = Workflows is null ? row.Workflow : workflow,
            Replaces = Workflows is { Count: 0 } ? null : replaces,
            MissingReplicas = MissingReplicas is null ? row.MissingReplicas : MissingReplicas < 0 ? null : MissingReplicas,
            Dropped = Dropped ?? row.Dropped,
        };
    }
}
