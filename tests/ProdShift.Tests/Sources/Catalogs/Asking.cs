using Microsoft.Extensions.Logging.Abstractions;
using ProdShift.Core.Campaigns.CloseOut;
using ProdShift.Sources;
using ProdShift.Sources.Catalogs;
using ProdShift.Tests.Sources.JustIn;
using ProdShift.Tests.Support;

namespace ProdShift.Tests.Sources.Catalogs;

/// <summary>Clients of fake catalogues. Waits between tries pass at once; a time-out never comes unless the clock says so.</summary>
internal static class Asking
{
    public static readonly DatasetName Prod = DatasetName.Parse("all:prod")!;

    /// <summary>An hour before the fake Rucio's tokens expire.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static ImpatientClock WithoutTimeOut => new() { Longest = TimeSpan.FromSeconds(40) };

    public static MetaCatClient MetaCat(FakeCatalog server, TimeProvider? clock = null) =>
        new(new(server.Url, "/app"), Door("MetaCat", clock ?? WithoutTimeOut));

    public static RucioClient Rucio(FakeCatalog server, TimeProvider? clock = null, string password = "pass+word", string token = "")
    {
        var options = new RucioOptions
        {
            Url = server.Url,
            Account = "dunepro",
            Username = "ana",
            Password = token.Length > 0 ? "" : password,
            Token = token,
        };
        var door = Door("Rucio", WithoutTimeOut);
        return new(server.Url, new(options, door, clock ?? new ManualClock(Noon)), door);
    }

    private static CatalogDoor Door(string name, TimeProvider clock) =>
        new(name, SourceHttp.Create(null), clock, NullLogger.Instance);
}
