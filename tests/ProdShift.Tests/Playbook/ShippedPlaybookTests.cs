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
    public void Has_no_errors() => Assert.Null(new PlaybookValidator(new()).Validate(null, new PlaybookOptions()).FailureMessage);

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
        Paths.Find("superb")!.Items.Where(item => !item.IsTask).Select(item => item.Id));

    [Fact]
    public void Superbs_physics_wants_a_contact_of_each_subdetector()
    {
        var physics = Paths.Find("superb")!.Item("physics-results")!;

        Assert.Equal((Quorum.EachRole, 5), (physics.Quorum, physics.Roles.Count));
    }

    [Fact]
    public void There_is_a_path_for_each_experiment_of_the_documents() =>
        Assert.Equal(["atlas", "dune", "gm2", "superb"], Paths.Paths.Select(path => path.Name));

    [Fact]
    public void What_follows_full_production_is_closed_until_the_requester_has_answered()
    {
        var dune = Paths.Find("dune")!;
        var validation = dune.Steps.Single(step => step.Runs == StepRuns.Validation);

        Assert.Equal(["full-production"], dune.Steps.Where(step => step.Runs == StepRuns.Production).Select(step => step.Id));
        Assert.Equal([PathItem.RequesterRole], validation.Items.Single(item => item.RequesterMay).Roles);
    }

    [Fact]
    public void Every_step_waits_for_somebody() =>
        Assert.DoesNotContain(Paths.Paths.SelectMany(path => path.Steps), step => step.Items.Count == 0);

    [Fact]
    public void Roles_that_nobody_has_are_a_warning_and_no_error()
    {
        var warnings = PlaybookValidator.Warnings(new PlaybookOptions(), "DUNE", ["Production", "shifter"]);

        Assert.Equal(
            "Nobody can sign for data-management on the path dune: if you use it, set Roles:data-management:Users:0 and so on.",
            Assert.Single(warnings));
        Assert.Equal(4, PlaybookValidator.Warnings(new PlaybookOptions(), "Mu2e", []).Count);
    }

    [Theory]
    [InlineData("superb", true)]
    [InlineData("SuperB", true)]
    [InlineData("", true)]
    [InlineData("mu2e", false)]
    public void The_default_path_is_one_of_them(string name, bool ok)
    {
        var result = new PlaybookValidator(new()).Validate(null, new PlaybookOptions { DefaultPath = name });

        Assert.Equal(ok, result.Succeeded);
        Assert.Equal(!ok, result.FailureMessage?.Contains("use atlas, dune, gm2, superb.", StringComparison.Ordinal) ?? false);
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
