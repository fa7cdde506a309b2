using System.Globalization;
using ProdShift.Core.Monitoring;
using ProdShift.Playbook;
using YamlDotNet.RepresentationModel;

namespace ProdShift.RuleTests;

/// <summary>Reads the cases of a file.</summary>
internal static class RuleCaseReader
{
    private const int MostCases = 200;
    private const int MostFindings = 100;
    private const string Source = "source";
    private const string Format = "yyyy-MM-dd HH:mm";

    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(severity => severity.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, string> Rules =
        typeof(RuleNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToDictionary(name => name);

    /// <summary>The file's cases, to be run only if no error was added.</summary>
    public static IReadOnlyList<RuleCase> Read(string file, List<PlaybookError> errors)
    {
        if (YamlFile.Read(file, errors) is not { } top)
            return [];
        var fields = new YamlFields(top, file, errors, "title", "cases");
        fields.Word("title", "");
        var known = errors.Count;
        var cases = fields.Mappings("cases", MostCases).Select(node => Case(node, file, errors)).ToList();
        if (cases.Count == 0 && errors.Count == known)
            fields.Wrong("cases is missing or empty: a file has at least one, beginning with \"- name: …\".");
        foreach (var twice in cases.GroupBy(one => one.Name).Where(same => same.Key.Length > 0).SelectMany(same => same.Skip(1)))
            errors.Add(new(file, twice.Line, $"a case \"{twice.Name}\" stands above already: each has a name of its own."));
        return cases;
    }

    private static RuleCase Case(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(
            node, file, errors, "name", "at", "settings", "workflows", "tallies", "history", "gaps", "findings");
        var at = At(fields);
        var snapshot = new Snapshot(
            Source,
            at,
            [.. fields.Mappings("workflows", CaseWorkflow.Most).Select(one => CaseWorkflow.Read(one, file, errors, at))],
            [.. fields.Mappings("tallies", CaseTallies.Most).SelectMany(row => CaseTallies.Read(row, file, errors, at))],
            fields.Texts("gaps", MostFindings));
        return new(
            file,
            (int)node.Start.Line,
            fields.Text("name", YamlFields.LongestText),
            snapshot,
            CaseHistory.Read(fields.Mapping("history"), file, errors, at),
            CaseSettings.Read(fields, file, errors),
            Findings(fields, file, errors));
    }

    private static DateTimeOffset At(YamlFields fields)
    {
        if (fields.Find("at") is not { } node)
            return Noon;
        var text = (node as YamlScalarNode)?.Value;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, Format, CultureInfo.InvariantCulture, Utc, out var at)
            && at.Year is >= 2000 and < 3000)
        {
            return at;
        }
        fields.Wrong(node, "at is a time in UTC, such as at: 2026-11-20 09:00");
        return Noon;
    }

    private static List<ExpectedFinding> Findings(YamlFields fields, string file, List<PlaybookError> errors)
    {
        if (fields.Find("findings") is null)
            fields.Wrong("findings is missing: list all that should be found, or write findings: []");
        return [.. fields.Mappings("findings", MostFindings).Select(node => Finding(node, file, errors))];
    }

    private static ExpectedFinding Finding(YamlMappingNode node, string file, List<PlaybookError> errors)
    {
        var fields = new YamlFields(node, file, errors, "rule", "key", "severity", "text", "cause");
        if (fields.Find("rule") is null || fields.Find("severity") is null)
            fields.Wrong("a finding has rule, key and severity, such as - {rule: site-failures, key: CERN, severity: critical}");
        return new(
            fields.OneOf("rule", Rules, ""),
            fields.Text("key", YamlFields.LongestText),
            fields.OneOf("severity", Severities, Severity.Info),
            fields.Find("text") is null ? null : fields.Text("text", YamlFields.LongestText),
            fields.Find("cause") is null ? null : fields.Text("cause", YamlFields.LongestName));
    }
}
