using ProdShift.Core.Campaigns;

namespace ProdShift.Tests.Campaigns;

/// <summary>A path small enough to be seen whole: two items, a step that needs nobody, one item.</summary>
internal static class Paths
{
    public static readonly CampaignPath Small = new("small", "A small path", "The tutorial",
    [
        Step("set-up", Item("plan", "production"), Item("name", "production")),
        Step("pause"),
        Step("close", Item("report", "requester")),
    ]);

    public static readonly PathBook Book = new([Small]);

    public static PathStep Step(string id, params SignOffItem[] items) => new(id, $"The {id}", [$"Look at the {id}"], items);

    public static SignOffItem Item(string id, string role) => new(id, $"A {id}", role, $"Why {id}", "The tutorial");
}
