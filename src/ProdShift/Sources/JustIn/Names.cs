namespace ProdShift.Sources.JustIn;

/// <summary>Keeps one copy of each name of a site, an entry or a storage, however often the events repeat it.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> _kept = [];

    public string Keep(string name) => _kept.TryGetValue(name, out var kept) ? kept : _kept[name] = name;
}
