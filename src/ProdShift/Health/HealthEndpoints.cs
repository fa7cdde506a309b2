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
        var problems = await readiness.ProblemsAsync(cancellation);
        return Results.Json(
            new HealthAnswer(problems.Count == 0, problems),
            HealthJson.Default.HealthAnswer,
            statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

internal sealed record HealthAnswer(bool Ready, IReadOnlyList<string> Problems);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthAnswer))]
internal sealed partial class HealthJson : JsonSerializerContext;
