namespace ProdShift.Sources.JustIn;

/// <summary>
/// Reads the information API's sites.csv: a name and True or False (enabled) a line, no header. Disabled sites count, too.
/// </summary>
internal static class SiteList
{
    private const long MaxBytes = 256 << 10;

    public static async Task<Answer<string>> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode)
            return new([], new Trouble($"HTTP {(int)response.StatusCode}"));
        await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellation), MaxBytes);
        using var reader = new StreamReader(body);
        var names = new List<string>();
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Split(',') is not [var name, "True" or "False"] || !EventQuery.CanAskFor(name))
                return new([], new Trouble("the answer is no list of sites"));
            names.Add(name);
        }
        return new(names);
    }
}
