using Dapper;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;
using ProdShift.Storage;

namespace ProdShift.Tests.Acceptance;

/// <summary>Each path that comes with the bot, walked by several people from the request to its end.</summary>
public class PathStories
{
    private const string Dana = "UDM00000001";
    private static readonly string[] Signers = [Bot.Ana, Bot.Manager, Bot.Expert, Dana, Bot.Bo];

    [Theory]
    [InlineData("dune", Bot.Bo)]
    [InlineData("superb", "UPHYSICS001")] // its five subdetectors need everybody else
    [InlineData("gm2", Bot.Bo)]
    [InlineData("atlas", Bot.Bo)]
    public async Task Is_walked_from_the_request_to_its_end_and_every_word_is_kept(string name, string requester)
    {
        var path = PlaybookReader.Read(new PlaybookOptions().FullDirectory).Paths.Find(name)!;
        await using var bot = await Bot.StartAsync([.. Roles(path)]);
        await bot.SayAsync(Bot.Manager, $"/campaign new walk --justin 11 --requester <@{requester}> --group higgs --path {name}");

        foreach (var step in path.Steps)
        {
            await IsClosedAsync(bot, path, step);
            foreach (var item in InOrder(step))
                await SignAsync(bot, item, requester);
        }

        await bot.UntilAsync(() =>
            bot.Said(Bot.Shift).Any(said => said.Contains("every step of its path is complete", StringComparison.Ordinal)));
        await ReadBackAsync(bot, path);
    }

    /// <summary>The step that comes next is closed: not even somebody with the role signs in it.</summary>
    private static async Task IsClosedAsync(Bot bot, CampaignPath path, PathStep step)
    {
        if (path.Steps.SkipWhile(one => one != step).Skip(1).FirstOrDefault() is { Items: [var later, ..] })
        {
            Assert.Contains(
                "Nothing was recorded", await bot.SayAsync(Bot.Ana, $"/signoff walk {later.Id} approve"), StringComparison.Ordinal);
        }
    }

    private static async Task SignAsync(Bot bot, PathItem item, string requester)
    {
        var evidence = item.Evidence?.Kind switch
        {
            null => "",
            EvidenceKind.Number => " 99.4",
            _ => " https://example.org/evidence",
        };
        for (var n = 0; n < item.Quorum.Needed(item); n++)
        {
            var signer = item.Roles.Contains(PathItem.RequesterRole) ? requester : Signers[n];
            var word = item.IsTask ? "done" : "approve";
            Assert.Contains(
                "Recorded", await bot.SayAsync(signer, $"/signoff walk {item.Id} {word}{evidence}"), StringComparison.Ordinal);
        }
    }

    private static async Task ReadBackAsync(Bot bot, CampaignPath path)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        var kept = (await connection.QueryAsync<(string Item, string Decision, string UserId, string Evidence)>(
            "SELECT item, decision, user_id, evidence FROM signoff ORDER BY number")).ToList();
        Assert.Equal(
            path.Items.SelectMany(item => Enumerable.Repeat(item.Id, item.Quorum.Needed(item))).Order(),
            kept.Select(row => row.Item).Order());
        Assert.All(kept, row => Assert.Equal("Approve", row.Decision));
        Assert.All(
            kept.Where(row => path.Item(row.Item)!.Evidence is not null), row => Assert.NotEmpty(row.Evidence));
        Assert.Equal(
            [.. path.Steps.Select(step => step.Id), ""],
            await connection.QueryAsync<string>("SELECT step FROM gate ORDER BY number"));
    }

    private static IEnumerable<PathItem> InOrder(PathStep step)
    {
        var (left, done) = (step.Items.ToList(), new HashSet<string>());
        while (left.Find(IsReady) is { } next)
        {
            left.Remove(next);
            done.Add(next.Id);
            yield return next;
        }

        bool IsReady(PathItem item) => item.After.All(first => done.Contains(first) || step.Items.All(one => one.Id != first));
    }

    /// <summary>One role for each signer where a quorum asks for several, and everything else for the first.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Roles(CampaignPath path)
    {
        var several = path.Items.Where(item => item.Quorum.OfEachRole).SelectMany(item => item.Roles.Index());
        foreach (var (at, role) in several)
            yield return new($"Roles:{role}:Users:0", Signers[at]);
        foreach (var role in path.Items.Where(item => !item.Quorum.OfEachRole).SelectMany(item => item.Roles).Distinct())
            yield return new($"Roles:{role}:Users:0", Bot.Ana);
        yield return new("Roles:higgs:Users:0", Bot.Ana);
        yield return new("Roles:higgs:Users:1", Bot.Manager);
    }
}
