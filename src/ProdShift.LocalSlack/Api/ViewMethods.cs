using System.Text.Json.Nodes;

namespace ProdShift.LocalSlack.Api;

/// <summary>views.*</summary>
internal static class ViewMethods
{
    public static JsonObject? Open(ApiCall call)
    {
        if (call.Need("trigger_id") is not { } trigger)
            return null;
        var (user, error) = call.World.Interactions.CheckTrigger(trigger);
        if (user is null)
            return call.Refuse(error!);
        if (call.View() is not { } body)
            return null;
        call.World.Interactions.UseTrigger(trigger);
        call.World.Views.CloseAll(user);
        return Answer(call.World.Views.Add(user, body));
    }

    public static JsonObject? Update(ApiCall call)
    {
        var views = call.World.Views;
        var view = call.Text("view_id") is { Length: > 0 } id ? views.Find(id) : views.FindExternal(call.Text("external_id"));
        if (view is null)
            return call.Refuse("not_found");
        if (call.Text("hash") is { Length: > 0 } hash && hash != view.Hash)
            return call.Refuse("hash_conflict");
        return call.View(view.IsHome) is { } body ? Answer(views.Update(view, body)) : null;
    }

    public static JsonObject? Publish(ApiCall call)
    {
        if (call.User("user_id") is not { } user || call.View(isHome: true) is not { } body)
            return null;
        var old = call.World.Views.Home(user.Id);
        if (call.Text("hash") is { Length: > 0 } hash && hash != old?.Hash)
            return call.Refuse("hash_conflict");
        return Answer(old is null ? call.World.Views.Add(user.Id, body) : call.World.Views.Update(old, body));
    }

    private static JsonObject Answer(LocalView view) => new() { ["view"] = MessageJson.Of(view) };
}
