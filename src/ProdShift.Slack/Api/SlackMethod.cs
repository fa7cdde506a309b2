namespace ProdShift.Slack;

/// <summary>
/// A method of the Web API: its name, the scopes that it needs, and whether it changes something that people see, so that an
/// answer that was lost leaves a doubt.
/// </summary>
public sealed record SlackMethod(string Name, bool IsWrite, params IReadOnlyList<string> Scopes)
{
    /// <summary>Slack reads JSON bodies for methods that write; the others want a form (Slack's documentation of the Web API).</summary>
    public bool TakesJson { get; init; }

    /// <summary>Called with the app's token; its scopes belong to that token and not into the manifest.</summary>
    public bool WithAppToken { get; init; }
}
