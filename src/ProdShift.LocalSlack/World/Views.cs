using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProdShift.LocalSlack.World;

/// <summary>The modals that people have open, and their home pages.</summary>
internal sealed class Views(Stamps stamps)
{
    private readonly List<LocalView> _views = [];

    public LocalView? Find(string? id) => _views.Find(view => view.Id == id);

    public LocalView? FindExternal(string? id) => _views.Find(view => id is not null && view.Body.Text("external_id") == id);

    /// <summary>The open modals of one person, the one on top last.</summary>
    public IReadOnlyList<LocalView> Open(string userId) => [.. _views.Where(view => view.UserId == userId && !view.IsHome)];

    public LocalView? Home(string userId) => _views.Find(view => view.UserId == userId && view.IsHome);

    public LocalView Add(string userId, JsonElement body, string? previousId = null)
    {
        var view = new LocalView(stamps.NextId("V"), userId, WithIds(body)) { Hash = stamps.NextTs(), PreviousId = previousId };
        _views.Add(view);
        return view;
    }

    public LocalView Update(LocalView view, JsonElement body)
    {
        var updated = view with { Body = WithIds(body), Hash = stamps.NextTs(), Errors = LocalReply.NoErrors };
        _views[IndexOf(view)] = updated;
        return updated;
    }

    public void Mark(LocalView view, IReadOnlyDictionary<string, string> errors) =>
        _views[IndexOf(view)] = view with { Errors = errors };

    public void Close(LocalView view) => _views.RemoveAll(one => one.Id == view.Id);

    public void CloseAll(string userId) => _views.RemoveAll(view => view.UserId == userId && !view.IsHome);

    private int IndexOf(LocalView view) => _views.FindIndex(one => one.Id == view.Id);

    private JsonElement WithIds(JsonElement body)
    {
        var named = JsonObject.Create(body)!;
        named["blocks"] = MessageContent.WithIds(body.At("blocks"), stamps).ToNode();
        return named.ToElement();
    }
}
