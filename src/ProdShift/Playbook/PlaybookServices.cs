using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;

namespace ProdShift.Playbook;

internal static class PlaybookServices
{
    public static IServiceCollection AddPlaybook(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PlaybookOptions>().Bind(configuration.GetSection("Playbook")).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<PlaybookOptions>, PlaybookValidator>()
            .AddSingleton(provider => Paths(provider.GetRequiredService<IOptions<PlaybookOptions>>().Value));
    }

    /// <summary>
    /// Read again after it was found right at start; whatever happened to it in between stops the start as well.
    /// </summary>
    private static PathBook Paths(PlaybookOptions options)
    {
        var reading = PlaybookReader.Read(options.FullDirectory);
        return reading.Errors is [var first, ..] ? throw new InvalidDataException(first.ToString()) : reading.Paths;
    }
}
