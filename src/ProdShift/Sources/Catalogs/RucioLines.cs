using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProdShift.Sources.Catalogs;

/// <summary>
/// Rucio's lists: one JSON object a line (application/x-json-stream). One line that cannot be read makes the whole list
/// unbelievable, since a part of it would pass for all.
/// </summary>
internal static class RucioLines
{
    public static CatalogAnswer<IReadOnlyList<T>> Read<T>(byte[] body, JsonTypeInfo<T> type, int most)
        where T : class
    {
        var rows = new List<T>();
        try
        {
            foreach (var range in body.AsSpan().Split((byte)'\n'))
            {
                var line = body.AsSpan(range).Trim(" \t\r"u8);
                if (line.IsEmpty)
                    continue;
                if (rows.Count == most)
                    return CatalogAnswer.Failed<IReadOnlyList<T>>($"Rucio's answer has more than {most} lines");
                rows.Add(JsonSerializer.Deserialize(line, type) ?? throw new JsonException("null"));
            }
        }
        catch (JsonException)
        {
            return CatalogAnswer.Failed<IReadOnlyList<T>>("Rucio's answer was malformed, or broke off within a line");
        }
        return CatalogAnswer.Found<IReadOnlyList<T>>(rows);
    }
}
