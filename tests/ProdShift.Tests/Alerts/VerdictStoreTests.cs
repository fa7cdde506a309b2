using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Alerts;
using ProdShift.Core.Alerts;
using ProdShift.Storage;
using ProdShift.Tests.Acceptance;

namespace ProdShift.Tests.Alerts;

/// <summary>What is kept of verdicts.</summary>
public class VerdictStoreTests
{
    [Fact]
    public async Task A_request_that_Slack_repeats_counts_once_also_after_another_verdict()
    {
        await using var bot = await Bot.StartAsync();
        var id = await AlertAsync(bot);

        await JudgeAsync(bot, id, Verdict.Noise, "request 1");
        await JudgeAsync(bot, id, Verdict.RightCause, "request 2");
        await JudgeAsync(bot, id, Verdict.Noise, "request 1");

        Assert.Equal(["Noise", "RightCause"], await StoredAsync(bot));
    }

    [Fact]
    public async Task The_same_verdict_again_is_kept_once_unless_it_says_more()
    {
        await using var bot = await Bot.StartAsync();
        var id = await AlertAsync(bot);

        await JudgeAsync(bot, id, Verdict.WrongCause, "1");
        var again = await JudgeAsync(bot, id, Verdict.WrongCause, "2");
        var more = await JudgeAsync(bot, id, Verdict.WrongCause, "3", "a power cut");
        var still = await JudgeAsync(bot, id, Verdict.WrongCause, "4");

        Assert.IsType<JudgingResult.Already>(again);
        Assert.IsType<JudgingResult.Done>(more);
        Assert.Equal("a power cut", Assert.IsType<JudgingResult.Already>(still).Said.Actual);
        Assert.Equal(2, (await StoredAsync(bot)).Count);
    }

    [Fact]
    public async Task An_alert_that_is_not_there_is_not_judged()
    {
        await using var bot = await Bot.StartAsync();

        Assert.IsType<JudgingResult.Unknown>(await JudgeAsync(bot, "' OR 1=1 --", Verdict.Noise, "1"));
        Assert.Empty(await StoredAsync(bot));
    }

    [Theory]
    [InlineData("UPDATE alert_verdict SET verdict = 'Noise'")]
    [InlineData("DELETE FROM alert_verdict")]
    public async Task What_was_said_stays(string sql)
    {
        await using var bot = await Bot.StartAsync();
        await JudgeAsync(bot, await AlertAsync(bot), Verdict.RightCause, "1");
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);

        var refused = await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(sql));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> AlertAsync(Bot bot)
    {
        bot.JustIn.Workflow(1001, "paused");
        bot.JustIn.Event("WORKFLOW_PAUSED_JOBSCRIPT_ERROR", 1001, DateTimeOffset.UtcNow.AddHours(-1));
        await bot.CheckAsync();
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        return await connection.QuerySingleAsync<string>("SELECT id FROM alert");
    }

    private static Task<JudgingResult> JudgeAsync(Bot bot, string id, Verdict verdict, string request, string actual = "") =>
        bot.Services.GetRequiredService<VerdictStore>()
            .JudgeAsync(id, new(Bot.Ana, verdict, DateTimeOffset.UtcNow, actual), request, default);

    private static async Task<IReadOnlyList<string>> StoredAsync(Bot bot)
    {
        await using var connection = await bot.Services.GetRequiredService<Database>().OpenAsync(default);
        return [.. await connection.QueryAsync<string>("SELECT verdict FROM alert_verdict ORDER BY rowid")];
    }
}
