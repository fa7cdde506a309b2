using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProdShift.Configuration;
using ProdShift.Core.Monitoring;
using ProdShift.Hosting;
using ProdShift.Slack;

namespace ProdShift.Tests;

/// <summary>What docs/architecture.md and CONTRIBUTING.md say, as far as a build can hold us to it.</summary>
public class ArchitectureTests
{
    private static readonly Assembly Core = typeof(RuleBook).Assembly;
    private static readonly Assembly BotAssembly = typeof(BotHost).Assembly;

    [Fact]
    public void Core_needs_nothing_but_the_base_library() =>
        Assert.All(
            Core.GetReferencedAssemblies(),
            name => Assert.Matches("^System\\.(Runtime|Collections|Linq|Memory|Text\\..*)", name.Name));

    [Fact]
    public void Core_does_no_waiting() =>
        Assert.DoesNotContain(
            Core.GetTypes().SelectMany(type => type.GetMethods()), method => typeof(Task).IsAssignableFrom(method.ReturnType));

    [Fact]
    public void The_protocol_and_the_stand_ins_know_nothing_of_shifts() =>
        Assert.All(
            new[]
            {
                typeof(SlackApi).Assembly,
                typeof(ProdShift.LocalSlack.LocalSlackServer).Assembly,
                typeof(ProdShift.LocalJustIn.DemoCampaign).Assembly,
            },
            assembly => Assert.DoesNotContain(
                assembly.GetReferencedAssemblies(), name => name.Name is "prodshift" or "ProdShift.Core"));

    [Theory]
    [InlineData(typeof(ISlashCommandHandler))]
    [InlineData(typeof(IBlockActionHandler))]
    [InlineData(typeof(IViewSubmissionHandler))]
    [InlineData(typeof(IEventHandler))]
    [InlineData(typeof(IBlockOptionProvider))]
    public async Task Every_handler_is_registered(Type kind)
    {
        await using var app = BotHost.Build(new ConfigurationBuilder().Build(), BotRun.SingleVerb);

        var written = BotAssembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(kind));
        var registered = app.Services.GetServices(kind).Select(handler => handler!.GetType());

        Assert.Equal(written.Select(type => type.Name).Order(), registered.Select(type => type.Name).Order());
    }

    [Fact]
    public void Every_setting_of_the_example_is_known()
    {
        var example = new ConfigurationBuilder().AddJsonFile(Path.Combine(Repository.Root, "appsettings.example.json")).Build();

        Assert.Empty(UnknownSettings.Find(example, BotSections.All));
    }
}
