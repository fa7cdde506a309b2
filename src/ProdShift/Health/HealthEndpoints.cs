using System.Text.Json.Serialization;

namespace ProdShift.Health;

/// <summary>GET /health/live, /health/ready and /metrics.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live\n"));
        app.MapGet("/health/ready", ReadyAsync);
        app.MapGet("/metrics", async (Metrics metrics, CancellationToken cancellation) =>
            Results.Text(await metrics.WriteAsync(cancellation), "text/plain; version=0.0.4"));
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken cancellation)
    {
        var answer = await readiness.LookAsync(cancellation);
        return Results.Json(
            answer,
            HealthJson.Default.HealthAnswer,
            statusCode: answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Problems make the bot not ready; notices only tell.</summary>
internal sealed record HealthAnswer(bool Ready, IReadOnlyList<string> Problems, IReadOnlyList<string> Notices);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
