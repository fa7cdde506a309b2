using Microsoft.Extensions.Configuration;
using ProdShift.Hosting;

namespace ProdShift.Tests.Escalations;

/// <summary>A chain that calls nobody is worse than none: what is wrong with one is said before the bot starts.</summary>
public class EscalationOptionsTests
{
    [Theory]
    [InlineData("Escalation:Critical:0:To", "nobody", "Escalation:Critical:0:To is \"nobody\"")]
    [InlineData("Escalation:Critical:0:AfterMinutes", "-1", "Escalation:Critical:0:AfterMinutes must be between")]
    [InlineData("Escalation:Warning:0:Hours:From", "8 o'clock", "Escalation:Warning:0:Hours:From and :To must be times")]
    [InlineData("Escalation:Warning:0:Hours:Days:0", "Sunday!", "Days has \"Sunday!\"")]
    [InlineData("Escalation:Warning:0:Hours:TimeZone", "Mars", "which no time zone is called")]
    [InlineData("Escalation:Experts:0:Match", "everything", "Escalation:Experts:0:Match is \"everything\"")]
    [InlineData("Escalation:Experts:0:Role", "nobody", "which is not in the section Roles")]
    [InlineData("Escalation:Critcal:0:To", "expert", "Escalation:Critcal is not a setting")]
    [InlineData("Alerts:QuietHours:From", "25:00", "Alerts:QuietHours:From and :To must be times")]
    [InlineData("Alerts:GroupWaitSeconds", "99", "Alerts:GroupWaitSeconds must be between 0 and 60")]
    public async Task A_wrong_setting_is_named_with_what_would_be_right(string key, string value, string expected) =>
        Assert.Contains(expected, await ProblemsAsync(key, value), StringComparison.Ordinal);

    [Theory]
    [InlineData("Escalation:Critical:0:To", "on-shift")]
    [InlineData("Escalation:Critical:0:To", "Expert")]
    [InlineData("Escalation:Experts:0:Match", "storage:RAL_* rule:storage-failures")]
    public async Task A_right_one_is_not(string key, string value) => Assert.Equal("", await ProblemsAsync(key, value));

    private static async Task<string> ProblemsAsync(string key, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Experiment:Name"] = "Test",
            ["Roles:expert:Users:0"] = "U0EXPERT",
            ["Escalation:Critical:0:AfterMinutes"] = "10",
            ["Escalation:Critical:0:To"] = "expert",
            ["Escalation:Warning:0:AfterMinutes"] = "10",
            ["Escalation:Warning:0:To"] = "expert",
            ["Escalation:Warning:0:Hours:From"] = "08:00",
            ["Escalation:Warning:0:Hours:To"] = "20:00",
            ["Escalation:Experts:0:Match"] = "campaign:12",
            ["Escalation:Experts:0:Role"] = "expert",
            ["Alerts:QuietHours:From"] = "22:00",
            ["Alerts:QuietHours:To"] = "07:00",
            [key] = value,
        }).Build();
        await using var app = BotHost.Build(settings, BotRun.SingleVerb);
        return string.Join('\n', BotHost.Problems(app.Services, settings));
    }
}
