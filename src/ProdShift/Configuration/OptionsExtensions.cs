namespace ProdShift.Configuration;

internal static class OptionsExtensions
{
    /// <summary>Binds a section, and stops the start-up with a clear message if a value is missing or out of range.</summary>
    public static IServiceCollection AddValidOptions<T>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
        return services;
    }
}
