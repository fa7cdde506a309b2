using System.Collections.Concurrent;

namespace ProdShift.Sources.JustIn;

/// <summary>Keeps one copy of each name of a site, an entry or a storage, however often the events repeat it.</summary>
internal sealed class Names
{
    private readonly ConcurrentDictionary<string, string> _kept = [];

    public string Keep(string name) => _kept.GetOrAdd(name, name);
}
