using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Campaigns;
using ProdShift.Campaigns.Requests;
using ProdShift.LocalSlack;

namespace ProdShift.Tests.Acceptance;

/// <summary>What people do with the file of the campaign "fd", and what they see of it.</summary>
internal static class CampaignFile
{
    public const string Fd = "/campaign new fd --path dune --requester <@UDM00000001|dana>";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task FillAsync(Bot bot, string user, string item)
    {
        await bot.ClickAsync(user, Bot.Shift, "request_fill", await TargetAsync(bot, "fd", item));
        await bot.Slack.WaitForAsync(() => bot.Slack.OpenViews(user).Count == 1);
    }

    public static async Task<string> TargetAsync(Bot bot, string campaign, string item) =>
        $"{(await bot.Services.GetRequiredService<CampaignStore>().FindAsync(campaign, default))!.Id}/{item}";

    public static Task<LocalReply> SubmitAsync(Bot bot, string user, Dictionary<string, string> values) =>
        bot.Slack.SubmitAsync(user, Assert.Single(bot.Slack.OpenViews(user)).Id, values);

    public static string Written(LocalView view) => JsonSerializer.Serialize(view.Body, Plain);

    public static async Task<string> ShownAsync(Bot bot)
    {
        await bot.SayAsync(Bot.Ana, "/campaign show fd");
        return bot.LastAnswerTo(Bot.Ana);
    }

    public static async Task<IReadOnlyList<string>> HistoryAsync(Bot bot, string field)
    {
        var fd = await bot.Services.GetRequiredService<CampaignStore>().FindAsync("fd", default);
        var history = await bot.Services.GetRequiredService<RequestRecords>().HistoryAsync(fd!.Id, default);
        return [.. history.Where(value => value.Field == field).Select(value => value.Value)];
    }
}
