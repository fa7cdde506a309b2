using Microsoft.Extensions.Caching.Memory;
using ProdShift.Slack;

namespace ProdShift.Roles;

/// <summary>
/// The names of Slack's users, for texts that can hold no mention. They are remembered for a day; a user whom Slack does not name
/// is called by the id, and asked for again some minutes later.
/// </summary>
internal sealed class UserNames(SlackApi slack, IMemoryCache cache)
{
    private static readonly TimeSpan Remember = TimeSpan.FromDays(1);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(5);

    public async Task<string> OfAsync(string userId, CancellationToken cancellation)
    {
        if (cache.TryGetValue(("user-name", userId), out string? known))
            return known!;
        var answer = await slack.UserAsync(userId, cancellation);
        return answer.Ok && answer.Value.Name.Length > 0
            ? cache.Set(("user-name", userId), answer.Value.Name, Remember)
            : cache.Set(("user-name", userId), userId, AskAgain);
    }
}
