using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using ProdShift.Campaigns;
using ProdShift.Core.Campaigns;
using ProdShift.Core.Campaigns.Request;
using ProdShift.Roles;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Campaigns;

public sealed class CampaignViewTests : IDisposable
{
    private static readonly Campaign Campaign = new("c1", "fd", "long", [11], null, "UANA", DateTimeOffset.UnixEpoch);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions());

    public void Dispose() => _cache.Dispose();

    /// <summary>
    /// A hundred items, whose names grow until the whole path no longer fits: no length may cost the end of the message.
    /// </summary>
    [Fact]
    public void Whatever_the_length_nothing_that_is_waited_for_is_cut_off()
    {
        var roles = new RoleBook(
            Options.Create(new RolesOptions()), (_, _) => Task.FromResult<IReadOnlyList<string>?>(null), _cache);

        var shown = Enumerable.Range(1, 100).Select(length => Shown.Text(Show(length, roles))).ToList();

        Assert.Contains("`item-5-20`", shown[0], StringComparison.Ordinal);
        Assert.DoesNotContain("`item-5-20`", shown[^1], StringComparison.Ordinal);
        Assert.All(shown, text => Assert.Contains("`item-1-20`", text, StringComparison.Ordinal));
        Assert.All(shown, text => Assert.EndsWith("or `reject` and why.]", text, StringComparison.Ordinal));
    }

    private static RequestFile NoFile => RequestFile.Of(new Dictionary<string, string>());

    private static ProdShift.Slack.Message Show(int nameLength, RoleBook roles)
    {
        var steps = Enumerable.Range(1, 5).Select(step => Paths.Step($"s{step}", [.. Enumerable.Range(1, 20).Select(item =>
            Paths.Item($"item-{step}-{item}", "production") with { Name = new string('n', nameLength) })]));
        var path = new CampaignPath("long", "T", "S", [.. steps]);
        return CampaignView.Of(Campaign, CampaignProgress.Of(path, [], DateTimeOffset.UnixEpoch), roles, NoFile);
    }
}
