using Microsoft.Extensions.Options;
using ProdShift.Sources.JustIn;

namespace ProdShift.Sources;

internal static class SourceServices
{
    /// <summary>Adds one <see cref="IMonitorSource"/> for each configured section, and the check of their options.</summary>
    public static IServiceCollection AddSources(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Sources");
        services.AddSingleton<IValidateOptions<SourcesOptions>, SourcesOptionsValidator>();
        services.AddOptions<SourcesOptions>().Bind(section).ValidateOnStart();
        var count = section.GetSection("JustIn").GetChildren().Count();
        for (var place = 0; place < count; place++)
        {
            var which = place;
            services.AddSingleton<IMonitorSource>(provider => JustIn(provider, which));
        }
        return services;
    }

    private static JustInSource JustIn(IServiceProvider provider, int place)
    {
        var options = provider.GetRequiredService<IOptions<SourcesOptions>>().Value.JustIn[place];
        return new JustInSource(
            options,
            SourceHttp.Create(options.CaFile),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JustInSource>>());
    }
}
