using ProdShift.LocalSlack;
using ProdShift.Tests.Acceptance;

namespace ProdShift.Tests.Faults;

/// <summary>The disk is full: a limit on the size of files stands for it, which needs no rights.</summary>
public class FullDiskStories
{
    private const int MostCommands = 60;
    private const long Kibibytes = 200; // for what is new, which SQLite keeps in a second file: a few commands' worth

    [Fact]
    public async Task On_a_full_disk_people_get_an_incident_nothing_is_half_done_and_with_room_it_goes_on()
    {
        if (!OperatingSystem.IsLinux())
            return;
        await using var slack = await LocalSlackServer.StartAsync(new(BotProcess.Secret, MessagesPerSecond: 0));
        await using var bot = await BotProcess.CreateAsync(slack.ApiUrl);
        slack.BotUrl = bot.Url;
        await bot.StartAsync(Kibibytes);

        var (accepted, refused) = await FillAsync(slack);

        Assert.Contains("incident", refused, StringComparison.OrdinalIgnoreCase);
        Assert.True(await SaysItCannotWriteAsync(bot));
        bot.Kill();
        await bot.StartAsync();
        await slack.CommandAsync(Bot.Ana, Bot.Shift, accepted % 2 == 0 ? "/checkin shifter with room" : "/checkout with room");
        await slack.WaitForAsync(() => Said(slack).Count > accepted);

        Assert.DoesNotContain("cannot be written", await bot.ReadyAsync(), StringComparison.Ordinal);
        Assert.InRange(accepted, 1, MostCommands - 1);
        Assert.Equal(accepted + 1, Said(slack).Count);
        Assert.Equal(accepted + 1, await bot.CountAsync("shift") + await bot.CountAsync("shift_end"));
        Assert.Contains("with room", Said(slack)[^1], StringComparison.Ordinal);
    }

    /// <summary>What was said of people; a bot that starts also says that it has checked.</summary>
    private static IReadOnlyList<string> Said(LocalSlackServer slack) =>
    [
        .. slack.Messages(Bot.Shift).Select(slack.PlainText)
            .Where(said => !said.StartsWith("Check done", StringComparison.Ordinal)),
    ];

    /// <summary>Each question of readiness writes a page itself, for which there may be room a few times more.</summary>
    private static async Task<bool> SaysItCannotWriteAsync(BotProcess bot)
    {
        for (var asked = 0; asked < MostCommands; asked++)
        {
            if ((await bot.ReadyAsync()).Contains("the database cannot be written", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Ana comes and goes until there is no room; how often that was accepted, and the answer that was not.</summary>
    private static async Task<(int Accepted, string Refused)> FillAsync(LocalSlackServer slack)
    {
        for (var accepted = 0; accepted < MostCommands; accepted++)
        {
            var command = accepted % 2 == 0 ? "/checkin shifter come" : "/checkout gone";
            var answer = await slack.CommandAsync(Bot.Ana, Bot.Shift, command);
            if (answer.Text?.Contains("incident", StringComparison.OrdinalIgnoreCase) == true)
                return (accepted, answer.Text);
        }
        return (MostCommands, "");
    }
}
