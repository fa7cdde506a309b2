using Microsoft.Extensions.Logging.Console;

namespace ProdShift.Hosting;

internal static class BotLogging
{
    /// <summary>
    /// One line an event, UTC. The addresses that HttpClient would log at Information are left out: they are many, and an address
    /// is where a secret ends up by mistake.
    /// </summary>
    public static void AddBotLogging(this WebApplicationBuilder builder, BotLogs logs)
    {
        if (logs == BotLogs.None)
            return;
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
        });
        builder.Services.Configure<ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = logs == BotLogs.StandardError ? LogLevel.Trace : LogLevel.None);
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
    }
}
