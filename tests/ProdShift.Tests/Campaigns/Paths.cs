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

    public static PathStep Step(string id, params PathItem[] items) => new(id, $"The {id}", items);

    public static PathItem Item(string id, params string[] roles) =>
        new(id, $"A {id}", roles, $"Why {id}", "The tutorial") { WaiveBy = "manager", RequesterMay = roles.Contains("requester") };

    public static PathItem Task(string id, params string[] roles) => Item(id, roles) with { Kind = ItemKind.Task };
}
