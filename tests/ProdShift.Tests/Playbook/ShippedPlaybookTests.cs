using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;

namespace ProdShift.Tests.Playbook;

/// <summary>The playbook that comes with the program, found beside it.</summary>
public class ShippedPlaybookTests
{
    private static readonly PathBook Paths = PlaybookReader.Read(new PlaybookOptions().FullDirectory).Paths;

    [Fact]
    public void Has_no_errors() => Assert.Empty(PlaybookValidator.Errors(new PlaybookOptions()));

    [Fact]
    public void Dune_has_the_five_steps_of_the_tutorial() => Assert.Equal(
        ["set-up", "test", "validation-sample", "full-production", "close-out"],
        Paths.Find("dune")!.Steps.Select(step => step.Id));

    [Fact]
    public void Superb_has_the_seven_sign_offs_of_its_milestones() => Assert.Equal(
        [
            "feature-freeze", "software-quality", "resource-estimate", "release-validated", "remote-sites-validated",
            "runtime-performance", "physics-results",
        ],
        Paths.Find("superb")!.Items.Select(item => item.Id));

    [Fact]
    public void Every_step_waits_for_somebody() =>
        Assert.DoesNotContain(Paths.Paths.SelectMany(path => path.Steps), step => step.Items.Count == 0);

    [Fact]
    public void Roles_that_nobody_has_are_a_warning_and_no_error()
    {
        var warnings = PlaybookValidator.Warnings(
            new PlaybookOptions(), ["Production", "data-management", "software", "physics"]);

        Assert.Equal("Nobody can sign for requester on the path dune: if you use it, set Roles:requester:Users:0 and so on.",
            Assert.Single(warnings));
    }

    [Theory]
    [InlineData("superb", true)]
    [InlineData("SuperB", true)]
    [InlineData("", true)]
    [InlineData("gm2", false)]
    public void The_default_path_is_one_of_them(string name, bool ok)
    {
        var result = new PlaybookValidator().Validate(null, new PlaybookOptions { DefaultPath = name });

        Assert.Equal(ok, result.Succeeded);
        Assert.Equal(!ok, result.FailureMessage?.Contains("use dune, superb.", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void A_relative_directory_counts_from_the_current_one() => Assert.Equal(
        Path.Combine(Environment.CurrentDirectory, "books"), new PlaybookOptions { Directory = "books" }.FullDirectory);

    [Fact]
    public void What_the_configuration_points_to_is_what_the_bot_has() =>
        Assert.NotNull(Services(new() { ["Playbook:DefaultPath"] = "dune" }).GetRequiredService<PathBook>().Find("dune"));

    [Fact]
    public void An_unreadable_playbook_stops_the_start()
    {
        var validator = Services(new() { ["Playbook:Directory"] = "/nowhere" }).GetRequiredService<IStartupValidator>();

        var stopped = Assert.Throws<OptionsValidationException>(validator.Validate);

        Assert.Contains("/nowhere: cannot be read", stopped.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddPlaybook(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .BuildServiceProvider();
}
