using OpenQA.Selenium;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.LocalSlack;

public sealed class BrowserStories(Chromium browser) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Modal = """
        {"type":"modal","title":{"type":"plain_text","text":"Hand over"},"submit":{"type":"plain_text","text":"Check out"},
        "close":{"type":"plain_text","text":"Cancel"},"callback_id":"handover","blocks":[{"type":"input","block_id":"summary",
        "label":{"type":"plain_text","text":"Summary"},
        "element":{"type":"plain_text_input","action_id":"text","multiline":true}}]}
        """;

    private const string Wrong = """{"response_action":"errors","errors":{"summary":"Say what happened."}}""";

    private const string Form = """
        {"type":"modal","title":{"type":"plain_text","text":"Plan"},"submit":{"type":"plain_text","text":"Import"},"blocks":[
        {"type":"input","block_id":"file","label":{"type":"plain_text","text":"File"},
        "element":{"type":"file_input","action_id":"e","filetypes":["csv"],"max_files":1}},
        {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Requester"},
        "element":{"type":"users_select","action_id":"e"}},
        {"type":"input","block_id":"told","label":{"type":"plain_text","text":"Told"},
        "element":{"type":"multi_users_select","action_id":"e","initial_users":["UANA0000001"]}},
        {"type":"input","block_id":"day","label":{"type":"plain_text","text":"Day"},
        "element":{"type":"datepicker","action_id":"e","initial_date":"2026-11-22"}},
        {"type":"input","block_id":"also","optional":true,"label":{"type":"plain_text","text":"Also"},
        "element":{"type":"checkboxes","action_id":"e","options":[
        {"text":{"type":"plain_text","text":"Tell them"},"value":"tell"}]}}]}
        """;

    private const string AskingButton = """
        ,"blocks":[{"type":"actions","elements":[
        {"type":"button","action_id":"ack","text":{"type":"plain_text","text":"Acknowledge"},
        "confirm":{"title":{"type":"plain_text","text":"Sure?"},"text":{"type":"mrkdwn","text":"It stays open."},
        "confirm":{"type":"plain_text","text":"Yes"},"deny":{"type":"plain_text","text":"No"}}}]}]
        """;

    private Stage _stage = null!;

    public async Task InitializeAsync() => _stage = await Stage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [BrowserFact]
    public void A_typed_command_shows_its_answer_to_the_one_who_typed()
    {
        _stage.Answers("""{"text":"You are on shift as *shifter*, <@UANA0000001>."}""");
        Open(Stage.Shift, Stage.Ana);

        browser.Type("[data-testid=composer]", "/checkin shifter" + Keys.Enter);

        var answer = browser.Find("[data-testid=message]", "You are on shift");
        Assert.Contains("Only visible to you", answer.Text, StringComparison.Ordinal);
        Assert.Contains("You are on shift as shifter, @Ana Ferri.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("shifter", Assert.Single(_stage.Bot.Heard)["text"]);
        Choose("Bo Lindgren");
        browser.Find("[data-testid=messages]", "Nothing has been said here yet.");
    }

    [BrowserFact]
    public async Task A_clicked_button_changes_the_message()
    {
        var ts = await _stage.Api.PostAsync("Paused", AskingButton);
        _stage.Bot.Answer = async click =>
        {
            var said = $"\"text\":\"{click.ActionId} by <@UANA0000001>\",\"blocks\":[]";
            await _stage.Api.CallAsync("chat.update", $$"""{"channel":"CALERTS0001","ts":"{{ts}}",{{said}}}""");
            return "";
        };
        Open(Stage.Alerts, Stage.Ana);

        browser.Click("[data-testid=action]", "Acknowledge");
        browser.Click("[data-testid=confirm-no]");
        Assert.Empty(_stage.Bot.Heard);
        browser.Click("[data-testid=action]", "Acknowledge");
        browser.Click("[data-testid=confirm-yes]");

        var changed = browser.Find("[data-testid=message]", "ack by @Ana Ferri");
        Assert.Contains("(edited)", changed.Text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_modal_shows_an_error_at_its_field_and_closes_once_it_is_taken()
    {
        _stage.Bot.Answer = async heard => heard.Path == "/slack/command"
            ? await OpenModalAsync(heard["trigger_id"])
            : SummaryOf(heard).Contains("pit", StringComparison.Ordinal) ? "" : Wrong;
        Open(Stage.Shift, Stage.Ana);

        browser.Type("[data-testid=composer]", "/checkout" + Keys.Enter);
        Assert.Equal("Hand over", browser.Find("[data-testid=modal-title]").Text);
        browser.Click("[data-testid=modal-submit]");
        browser.Find("[data-testid=field-error]", "Please complete this required field.");
        browser.Type("[data-testid=field] textarea", "Quiet");
        browser.Click("[data-testid=modal-submit]");
        browser.Find("[data-testid=field-error]", "Say what happened.");
        Assert.Equal("Quiet", browser.Find("[data-testid=field] textarea").GetDomProperty("value"));
        browser.Type("[data-testid=field] textarea", " in the pit");
        browser.Click("[data-testid=modal-submit]");

        browser.Until(() => !browser.Run<bool>("return document.getElementById('modal').open"), "the modal to close");
        Assert.Empty(_stage.Slack.OpenViews(Stage.Ana));
        Assert.Equal("Quiet in the pit", SummaryOf(_stage.Bot.Heard[^1]));
    }

    [BrowserFact]
    public void A_form_takes_a_file_people_a_day_and_a_box()
    {
        _stage.Bot.Answer = async heard => heard.Path == "/slack/command" ? await OpenModalAsync(heard["trigger_id"], Form) : "";
        Open(Stage.Shift, Stage.Ana);
        var folder = Directory.CreateTempSubdirectory("prodshift-form-");
        var plan = Path.Combine(folder.FullName, "plan.csv");
        File.WriteAllText(plan, "dataset,skip,limit");

        browser.Type("[data-testid=composer]", "/plan" + Keys.Enter);
        browser.Type("[data-block-id=file] input", plan);
        browser.Type("[data-block-id=who] select", "Bo Lindgren");
        browser.Click("[data-block-id=told] option", "Maria Keller");
        browser.Click("[data-block-id=also] label", "Tell them");
        browser.Click("[data-testid=modal-submit]");

        browser.Until(() => _stage.Slack.OpenViews(Stage.Ana).Count == 0 && _stage.Bot.Heard.Count == 2, "the form to be taken");
        var state = _stage.Bot.Heard[^1].Payload.GetProperty("view").GetProperty("state").GetProperty("values");
        string Sent(string block, string part) => state.GetProperty(block).GetProperty("e").GetProperty(part).ToString();
        Assert.Contains("\"name\":\"plan.csv\"", Sent("file", "files"), StringComparison.Ordinal);
        Assert.Contains("\"size\":18", Sent("file", "files"), StringComparison.Ordinal);
        Assert.Equal("UBO00000001", Sent("who", "selected_user"));
        Assert.Contains("UMGR0000001", Sent("told", "selected_users"), StringComparison.Ordinal);
        Assert.Equal("2026-11-22", Sent("day", "selected_date"));
        Assert.Contains("tell", Sent("also", "selected_options"), StringComparison.Ordinal);
        folder.Delete(recursive: true);
        Assert.Empty(browser.Complaints(_stage.Slack.Url));
    }

    [BrowserFact]
    public async Task Hostile_text_stays_text()
    {
        const string Evil =
            "<img src=x onerror=document.title='owned'> &lt;script&gt;document.title='owned'&lt;/script&gt; "
            + "<javascript:alert(1)|look>";
        await _stage.Api.PostAsync(Evil);

        Open(Stage.Alerts, Stage.Ana);

        var message = browser.Find("[data-testid=message]", "<script>document.title='owned'</script> look");
        Assert.Empty(message.FindElements(By.CssSelector("img, script, a")));
        Assert.DoesNotContain("owned", browser.Run<string>("return document.title"), StringComparison.Ordinal);
        Assert.Empty(browser.Complaints(_stage.Slack.Url));
    }

    [BrowserFact]
    public async Task A_thread_opens_beside_its_message_and_grows()
    {
        var ts = await _stage.Api.PostAsync("Paused");
        var inThread = $$""","thread_ts":"{{ts}}" """;
        await _stage.Api.PostAsync("Acknowledged", inThread);
        Open(Stage.Alerts, Stage.Ana);

        browser.Click("[data-testid=replies]", "1 reply");
        browser.Find("[data-testid=thread-messages]", "Acknowledged");
        await _stage.Api.PostAsync("Ended", inThread);

        browser.Find("[data-testid=thread-messages]", "Ended");
        browser.Find("[data-testid=replies]", "2 replies");
    }

    [BrowserFact]
    public async Task On_a_narrow_screen_the_channels_come_with_the_menu()
    {
        await _stage.Api.PostAsync("A long line: " + new string('x', 300));
        browser.Resize(500, 800);
        Open(Stage.Shift, Stage.Ana);

        browser.Click("#menu");
        browser.Click("[data-channel=CALERTS0001]");

        browser.Find("[data-testid=message]", "A long line");
        Assert.False(browser.Run<bool>("return document.getElementById('side').checkVisibility()"));
        Assert.True(browser.Run<bool>("return document.documentElement.scrollWidth <= innerWidth"));
        browser.Resize(1280, 800);
    }

    [BrowserFact]
    public void Typing_a_slash_suggests_commands()
    {
        Open(Stage.Shift, Stage.Ana);

        browser.Type("[data-testid=composer]", "/check");
        browser.Find("[data-testid=suggestion]", "/checkin");
        browser.Type("[data-testid=composer]", Keys.ArrowDown + Keys.ArrowDown + Keys.Enter);

        Assert.Equal("/checkout ", browser.Find("[data-testid=composer]").GetDomProperty("value"));
        Assert.Empty(_stage.Bot.Heard);
    }

    private void Open(string channel, string user)
    {
        browser.Open(new Uri(_stage.Slack.Url, $"#{channel}/{user}"));
        browser.Find("[data-ready=true]");
    }

    private void Choose(string user) => browser.Find("[data-testid=user-picker]").SendKeys(user);

    private async Task<string> OpenModalAsync(string trigger, string modal = Modal)
    {
        var opened = await _stage.Api.VerdictAsync("views.open", $$"""{"trigger_id":"{{trigger}}","view":{{modal}}}""");
        Assert.Equal("ok", opened);
        return "";
    }

    private static string SummaryOf(Heard submission) => submission.Payload.GetProperty("view").GetProperty("state")
        .GetProperty("values").GetProperty("summary").GetProperty("text").GetProperty("value").GetString()!;
}
