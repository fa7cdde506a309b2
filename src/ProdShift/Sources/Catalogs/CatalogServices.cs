using ProdShift.Configuration;

namespace ProdShift.Sources.Catalogs;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalogs(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddValidOptions<CatalogsOptions>(configuration, CatalogsOptions.Section)
            .AddSingleton<DatasetCatalogs>();
}
