using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ProdShift.Slack;

/// <summary>Registers Slack's protocol, and the handlers that it calls.</summary>
public static class SlackServices
{
    private const long LargestAnswer = 16 * 1024 * 1024;

    /// <summary>
    /// Everything that speaks Slack: the Web API client, the dispatcher behind HTTP and Socket Mode, and the Socket Mode client,
    /// which connects only where the settings say so. The settings are asked for once, when first needed.
    /// </summary>
    public static IServiceCollection AddSlackProtocol(this IServiceCollection services, Func<IServiceProvider, SlackSettings> settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services
            .AddHttpClient(SlackTransport.ClientName, (provider, client) =>
            {
                client.BaseAddress = provider.GetRequiredService<SlackSettings>().ApiUrl;
                client.Timeout = TimeSpan.FromSeconds(30);
                client.MaxResponseContentBufferSize = LargestAnswer;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                UseCookies = false,
            })
            .RemoveAllLoggers(); // the addresses of answers, uploads and sockets are secrets

        services.AddSingleton<SlackApi>();
        services.AddSingleton<BackgroundWork>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddSingleton<RepeatGuard>();
        services.AddSingleton<ResponseUrl>();
        services.AddSingleton<Incident>();
        services.AddSingleton<CommandDispatcher>();
        services.AddSingleton<ActionDispatcher>();
        services.AddSingleton<ViewDispatcher>();
        services.AddSingleton<EventDispatcher>();
        services.AddSingleton<OptionsDispatcher>();
        services.AddSingleton<SlackDispatcher>();
        services.AddSingleton<SlackDoor>();
        services.AddSingleton(provider => new SocketModeClient(
            provider.GetRequiredService<SlackSettings>(),
            provider.GetRequiredService<SlackApi>(),
            provider.GetRequiredService<SlackDispatcher>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SocketModeClient>>()));
        return services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<SocketModeClient>());
    }

    public static IServiceCollection AddSlashCommand<T>(this IServiceCollection services)
        where T : class, ISlashCommandHandler => services.AddSingleton<ISlashCommandHandler, T>();

    public static IServiceCollection AddBlockAction<T>(this IServiceCollection services)
        where T : class, IBlockActionHandler => services.AddSingleton<IBlockActionHandler, T>();

    public static IServiceCollection AddViewSubmission<T>(this IServiceCollection services)
        where T : class, IViewSubmissionHandler => services.AddSingleton<IViewSubmissionHandler, T>();

    public static IServiceCollection AddEvent<T>(this IServiceCollection services)
        where T : class, IEventHandler => services.AddSingleton<IEventHandler, T>();

    public static IServiceCollection AddBlockOptions<T>(this IServiceCollection services)
        where T : class, IBlockOptionProvider => services.AddSingleton<IBlockOptionProvider, T>();
}
