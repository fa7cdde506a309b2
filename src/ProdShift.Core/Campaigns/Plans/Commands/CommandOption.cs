namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>An option of a command with its value, null for one that takes none. The name is the option's own.</summary>
internal sealed record CommandOption(string Name, Word? Value)
{
    /// <summary>As it stands in a shell.</summary>
    public string Quoted() => Value is null ? ShellQuote.Of(Name) : $"{ShellQuote.Of(Name)} {Value.Quoted()}";
}
