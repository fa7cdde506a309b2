using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;

namespace ProdShift.Playbook;

internal static class PlaybookServices
{
    public static IServiceCollection AddPlaybook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PlaybookOptions>().Bind(configuration.GetSection("Playbook")).ValidateOnStart();
        return services
            .AddSingleton<PlaybookAtStart>()
            .AddSingleton<IValidateOptions<PlaybookOptions>, PlaybookValidator>()
            .AddSingleton(Paths);
    }

    /// <summary>Handlers are made also where the settings were not looked at, which a wrong playbook stops as well.</summary>
    private static PathBook Paths(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<PlaybookOptions>>().Value;
        var reading = services.GetRequiredService<PlaybookAtStart>().Read(options);
        return reading.Errors is [var first, ..] ? throw new InvalidDataException(first.ToString()) : reading.Paths;
    }
}
