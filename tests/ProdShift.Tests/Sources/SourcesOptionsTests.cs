using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProdShift.Sources;

namespace ProdShift.Tests.Sources;

public sealed class SourcesOptionsTests
{
    private const string Dashboard = ", for example: https://dunejustin.fnal.gov/dashboard/";
    private const string Pace = "must be 0 (no pause between requests) or between 0.01 and 100; 1 is kind to justIN.";

    [Fact]
    public void Each_section_becomes_a_source()
    {
        using var provider = Services(("0:Name", "one"), ("1:Name", "two"));

        Assert.Equal(["one", "two"], provider.GetServices<IMonitorSource>().Select(source => source.Name));
        Assert.All(provider.GetServices<IMonitorSource>(), source => Assert.Equal([11], source.Campaigns));
    }

    [Fact]
    public void No_section_means_no_source()
    {
        using var provider = new ServiceCollection().AddSources(new ConfigurationBuilder().Build()).BuildServiceProvider();

        Assert.Empty(provider.GetServices<IMonitorSource>());
        Assert.Empty(provider.GetRequiredService<IOptions<SourcesOptions>>().Value.JustIn);
    }

    [Theory]
    [InlineData("0:Name", "", "is missing: give the source a short name, for example: justin")]
    [InlineData("1:Name", "ONE", "is \"ONE\", as another source is called: give it its own.")]
    [InlineData("0:Url", "https://a.example/", "must end in /dashboard/" + Dashboard)]
    [InlineData("0:Url", "https://a.example/dashboard/?a=b", "must end in /dashboard/" + Dashboard)]
    [InlineData("0:Url", "dashboard/", "must be an http or https address" + Dashboard)]
    [InlineData("0:Url", "ftp://a.example/dashboard/", "must be an http or https address" + Dashboard)]
    [InlineData(
        "0:Url", "https://me:pw@a.example/dashboard/", "must not hold a user name or password: justIN's downloads are public.")]
    [InlineData(
        "1:InfoUrl",
        "https://a.example/api/",
        "must end in /api/info/, for example: https://justin-ui-fnal.dune.hep.ac.uk/api/info/")]
    [InlineData("0:Campaigns", "0", "holds a number that is not above 0: justIN's campaign numbers start at 1.")]
    [InlineData("0:Campaigns", "11", "names a campaign twice.")]
    [InlineData("0:RequestsPerSecond", "-1", Pace)]
    [InlineData("0:RequestsPerSecond", "NaN", Pace)]
    [InlineData(
        "0:CaFile",
        "/no/such.pem",
        "is \"/no/such.pem\", and there is no such file. Give the path of a PEM file of certificates.")]
    public void A_mistake_is_named_by_its_key_and_what_would_be_right(string key, string value, string message)
    {
        var place = key == "0:Campaigns" ? $"{key}:1" : key;
        using var provider = Services(("0:Name", "one"), ("1:Name", "two"), (place, value));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetServices<IMonitorSource>().Count());

        Assert.Equal([$"Sources:JustIn:{key} {message}"], failure.Failures);
    }

    [Fact]
    public void What_must_be_there_is_asked_for()
    {
        Dictionary<string, string?> bare = new() { ["Sources:JustIn:0:RequestsPerSecond"] = "1" };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(bare).Build();
        using var provider = new ServiceCollection().AddSources(configuration).BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<SourcesOptions>>();

        var failure = Assert.Throws<OptionsValidationException>(() => options.Value);

        Assert.Equal(["Url", "Campaigns", "Name"], failure.Failures.Select(message => message.Split(' ')[0].Split(':')[^1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a certificate")]
    [InlineData("-----BEGIN CERTIFICATE-----\nbm90IG9uZQ==\n-----END CERTIFICATE-----\n")]
    public void A_file_without_a_certificate_is_refused(string content)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, content);
        using var provider = Services(("0:Name", "one"), ("0:CaFile", file));

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetServices<IMonitorSource>().Count());

        File.Delete(file);
        var message = Assert.Single(failure.Failures);
        Assert.StartsWith(
            $"Sources:JustIn:0:CaFile is \"{file}\", which holds no certificate", message, StringComparison.Ordinal);
    }

    /// <summary>Two sections in order, later pairs win.</summary>
    private static ServiceProvider Services(params (string Key, string Value)[] pairs)
    {
        var values = new Dictionary<string, string?>();
        foreach (var place in pairs.Select(pair => pair.Key[0]).Distinct())
        {
            values[$"Sources:JustIn:{place}:Url"] = "https://justin.example/dashboard/";
            values[$"Sources:JustIn:{place}:Campaigns:0"] = "11";
        }
        foreach (var (key, value) in pairs)
            values[$"Sources:JustIn:{key}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        return services.AddSources(configuration).BuildServiceProvider();
    }
}
