namespace ProdShift.Core.Monitoring.Rules;

/// <summary>A source did not answer. Until it does, nothing of it is known to be well.</summary>
public static class SourceUnreachable
{
    /// <summary>The reason is in plain words, without secrets.</summary>
    public static Finding Finding(string source, string reason) =>
        new(
            source,
            RuleNames.SourceUnreachable,
            Key: source,
            Severity.Critical,
            $"{source} does not answer: {reason}. Nothing new is known of its workflows; alerts about them stay open");
}
