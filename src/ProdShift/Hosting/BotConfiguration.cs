namespace ProdShift.Hosting;

/// <summary>Reads the settings: a JSON file, then environment variables (Slack__Mode), which win.</summary>
internal static class BotConfiguration
{
    public const string DefaultFile = "appsettings.json";

    /// <summary>The default address: this machine only, since Slack reaches it through a proxy or Socket Mode.</summary>
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <param name="file">A file that must exist; null for appsettings.json in the current directory, if it is there.</param>
    /// <exception cref="SettingsException">The file is missing or is no JSON.</exception>
    public static IConfigurationRoot Read(string? file, IEnumerable<KeyValuePair<string, string?>>? more = null)
    {
        var path = Path.GetFullPath(file ?? DefaultFile);
        if (file is not null && !File.Exists(path))
            throw new SettingsException([$"There is no file {path}."]);
        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: file is null, reloadOnChange: false)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(more ?? [])
                .Build();
        }
        catch (InvalidDataException error)
        {
            throw new SettingsException([$"{path} cannot be read: {error.InnerException?.Message ?? error.Message}"]);
        }
    }

    public static string Url(IConfiguration configuration) => configuration["Urls"] is { Length: > 0 } url ? url : DefaultUrl;
}

/// <summary>Settings with which the bot must not start; each problem names its key and what would be right.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
