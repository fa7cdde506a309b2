using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProdShift.Sources.Catalogs;

namespace ProdShift.Tests.Sources.Catalogs;

public sealed class CatalogsOptionsTests
{
    private const string Login = "Catalogs:Rucio needs Account, Username and Password, or a Token.";

    [Fact]
    public void Nothing_is_needed()
    {
        using var provider = Services();

        Assert.False(provider.GetRequiredService<DatasetCatalogs>().IsConfigured);
        Assert.Equal("", provider.GetRequiredService<DatasetCatalogs>().Names);
    }

    [Fact]
    public void Each_can_be_there_alone_or_both()
    {
        using var one = Services(("MetaCat:Url", "https://metacat.example/app"));
        using var both = Services(
            ("MetaCat:Url", "https://metacat.example/app"), ("Rucio:Url", "https://rucio.example"), ("Rucio:Token", "a.b.c"));

        Assert.Equal("MetaCat", one.GetRequiredService<DatasetCatalogs>().Names);
        Assert.Equal("MetaCat and Rucio", both.GetRequiredService<DatasetCatalogs>().Names);
    }

    [Theory]
    [InlineData("MetaCat:Url=app", "Catalogs:MetaCat:Url must be an http or https address, for example: https://metacat.fnal.gov:9443/dune_meta_prod/app")]
    [InlineData("MetaCat:Url=https://me:pw@m.example/app", "Catalogs:MetaCat:Url must not hold a user name or password.")]
    [InlineData("MetaCat:CaFile=/no/such.pem", "Catalogs:MetaCat:CaFile is \"/no/such.pem\", and there is no such file. Give the path of a PEM file of certificates.")]
    [InlineData("Rucio:Url=http://rucio.example;Rucio:Token=t", "Catalogs:Rucio:Url must begin with https://, since a password or token is sent there.")]
    [InlineData("Rucio:Url=https://rucio.example;Rucio:Token=t;Rucio:AuthUrl=http://auth.example", "Catalogs:Rucio:AuthUrl must begin with https://, since a password or token is sent there.")]
    [InlineData("Rucio:Url=https://rucio.example/?a=b;Rucio:Token=t", "Catalogs:Rucio:Url must end with its path, without ? or #, for example: https://dune-rucio.fnal.gov")]
    [InlineData("Rucio:Url=https://rucio.example", Login)]
    [InlineData("Rucio:Url=https://rucio.example;Rucio:Account=a;Rucio:Username=u", Login)]
    [InlineData("Rucio:Url=https://rucio.example;Rucio:Token=t;Rucio:Password=secret", "Catalogs:Rucio has a Token and a Password: keep one of them.")]
    [InlineData("Rucio:Url=https://rucio.example;Rucio:Token=a\nb", "Catalogs:Rucio:Token holds a sign that cannot be sent in a header: only plain ASCII can.")]
    [InlineData("Rucio:Password=secret", "Catalogs:Rucio:Url is missing, for example: https://dune-rucio.fnal.gov")]
    public void A_mistake_is_named_by_its_key_and_no_secret_is_repeated(string settings, string message)
    {
        using var provider = Services([.. settings.Split(';').Select(one => one.Split('=', 2)).Select(pair => (pair[0], pair[1]))]);

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<DatasetCatalogs>());

        Assert.Equal([message], failure.Failures);
    }

    private static ServiceProvider Services(params (string Key, string Value)[] pairs)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(pairs.Select(pair => KeyValuePair.Create($"Catalogs:{pair.Key}", (string?)pair.Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        return services.AddCatalogs(configuration).BuildServiceProvider();
    }
}
