using System.ComponentModel.DataAnnotations;

namespace ProdShift.Configuration;

/// <summary>
/// Thresholds from somewhere else than the running settings: a file to be tried out, or a written case. The same keys, ranges and
/// words hold.
/// </summary>
internal sealed record RuleSettings(MonitoringOptions Options, IReadOnlyList<string> Problems)
{
    private const string Section = "Monitoring";

    /// <param name="wanted">What was read; only its section Monitoring is looked at.</param>
    /// <param name="below">What holds where it says nothing; null for the defaults.</param>
    public static RuleSettings Read(IConfiguration wanted, IConfiguration? below = null)
    {
        var sections = new Dictionary<string, Type> { [Section] = typeof(MonitoringOptions) };
        var options = new MonitoringOptions();
        if (UnknownSettings.Find(wanted, sections).ToList() is { Count: > 0 } unknown)
            return new(options, unknown);
        try
        {
            below?.GetSection(Section).Bind(options);
            wanted.GetSection(Section).Bind(options);
        }
        catch (InvalidOperationException error)
        {
            return new(options, [error.Message]);
        }
        return new(options, [.. Wrong(options)]);
    }

    private static IEnumerable<string> Wrong(MonitoringOptions options)
    {
        var annotations = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), annotations, validateAllProperties: true);
        var ranges = new RuleSettingsValidator().Validate(null, options).Failures ?? [];
        return annotations.Select(wrong => wrong.ErrorMessage ?? "is wrong").Concat(ranges);
    }
}
