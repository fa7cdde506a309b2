using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ProdShift.Configuration;

internal static class OptionsExtensions
{
    /// <summary>Binds a section, and stops the start-up with a clear message if a value is missing or out of range.</summary>
    public static IServiceCollection AddValidOptions<T>(
        this IServiceCollection services, IConfiguration configuration, string section)
        where T : class
    {
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>, Annotations<T>>();
    }

    /// <summary>The annotations of a class, with their own words and no others.</summary>
    private sealed class Annotations<T> : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new(options), wrong, validateAllProperties: true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(result => result.ErrorMessage ?? "is wrong"));
        }
    }
}
