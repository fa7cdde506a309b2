using System.Reflection;
using ProdShift.Slack;
using ProdShift.Tests.Slack.Support;

namespace ProdShift.Tests.Slack.Api;

public class SlackMethodsTests
{
    [Fact]
    public void The_table_lists_each_of_its_methods_once()
    {
        var named = typeof(SlackMethods).GetProperties()
            .Select(property => property.GetValue(null))
            .OfType<SlackMethod>()
            .ToList();

        Assert.Equal(named.OrderBy(method => method.Name), SlackMethods.All.OrderBy(method => method.Name));
        Assert.Distinct(named.Select(method => method.Name));
    }

    [Fact]
    public async Task Every_public_method_of_the_client_asks_for_methods_of_the_table_and_all_of_them_are_asked()
    {
        await using var bot = await SlackBot.StartAsync(_ => { });
        bot.Slack.On("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{bot.Slack.Url}}upload/F1","file_id":"F1"}""");
        var calls = typeof(SlackApi).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        foreach (var call in calls)
            await (Task)call.Invoke(bot.Api, [.. call.GetParameters().Select(Example)])!;

        var asked = bot.Slack.All.Select(each => each.Method).Where(method => method != "upload").Distinct().Order();
        Assert.Equal(SlackMethods.All.Select(method => method.Name).Order(), asked);
    }

    private static object? Example(ParameterInfo parameter) => parameter.ParameterType switch
    {
        var type when type == typeof(string) => "x",
        var type when type == typeof(OutgoingMessage) => new OutgoingMessage("C1", "x"),
        var type when type == typeof(ModalView) => new ModalView("id", "Title", "Send", []),
        var type when type == typeof(HomeView) => new HomeView(),
        var type when type == typeof(FileUpload) => new FileUpload("C1", null, "a.csv", "A", [1]),
        var type when type == typeof(SlackFile) => new SlackFile("F1", "a.csv", "text/csv", 1, "U1", null),
        var type when type == typeof(IReadOnlyCollection<string>) => new[] { "U1" },
        var type => Activator.CreateInstance(type),
    };
}
