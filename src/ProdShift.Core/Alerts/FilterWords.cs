using System.Globalization;
using ProdShift.Core.Monitoring;

namespace ProdShift.Core.Alerts;

/// <summary>Reads "site:UK_Brunel rule:stalled-jobs 2h some words" into a filter and the words that are none of it.</summary>
public static class FilterWords
{
    private static readonly string[] ExamplesOfKeys = ["rule:stalled-jobs", "site:UK_Brunel", "campaign:12"];

    public abstract record Result
    {
        public sealed record Read(AlertFilter Filter, IReadOnlyList<string> Rest) : Result;

        /// <summary>A word that looks like a matcher and is none; the text says what would be.</summary>
        public sealed record Wrong(string What) : Result;
    }

    public static Result Read(IReadOnlyList<string> words)
    {
        var filter = new AlertFilter();
        var rest = new List<string>();
        foreach (var word in words)
        {
            if (rest.Count > 0 || word.Split(':', 2) is not [var key, { Length: > 0 } value] || !char.IsAsciiLetter(word[0]))
            {
                rest.Add(word);
                continue;
            }
            if (With(filter, key.ToLowerInvariant(), value) is not { } next)
                return new Result.Wrong(Problem(key, value));
            filter = next;
        }
        return new Result.Read(filter, rest);
    }

    private static AlertFilter? With(AlertFilter filter, string key, string value) => key switch
    {
        "rule" => filter with { Rule = value },
        "site" => filter with { Site = value },
        "storage" or "rse" => filter with { Storage = value },
        "workflow" => Number(value) is { } id ? filter with { Workflow = id } : null,
        "campaign" => Number(value) is { } id ? filter with { Campaign = id } : null,
        "severity" => Named<Severity>(value) is { } severity ? filter with { Severity = severity } : null,
        "state" => Named<AlertState>(value) is { } state ? filter with { State = state } : null,
        _ => null,
    };

    private static string Problem(string key, string value) => key.ToLowerInvariant() switch
    {
        "workflow" or "campaign" => $"{key}:{value} is not a number; write for example {key.ToLowerInvariant()}:12.",
        "severity" => $"There is no severity {value}; there are critical, warning and info.",
        "state" => $"There is no state {value}; there are untaken, acknowledged, snoozed and ended.",
        _ => $"{key}: is not something to filter by; there are {string.Join(", ", AlertFilter.Keys)}, "
            + $"for example {string.Join(", ", ExamplesOfKeys)}.",
    };

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T? Named<T>(string value)
        where T : struct, Enum =>
        value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var named) ? named : null;
}
