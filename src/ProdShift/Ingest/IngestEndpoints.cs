using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using ProdShift.Core.Alerts;
using ProdShift.Storage;

namespace ProdShift.Ingest;

/// <summary>
/// What others may send: alerts as to an Alertmanager, findings of the experiment's scripts, and signs of life. An answer of 200
/// means that it is stored.
/// </summary>
internal static partial class IngestEndpoints
{
    public static void MapIngest(this WebApplication app)
    {
        var doors = app.MapGroup("/api").AddEndpointFilter(app.Services.GetRequiredService<IngestDoor>());
        doors.MapPost("/v2/alerts", AlertsAsync);
        doors.MapPost("/v1/findings", FindingsAsync);
        doors.MapPost("/v1/heartbeat/{name}", BeatAsync);
        doors.MapDelete("/v1/heartbeat/{name}", ForgetAsync);
    }

    /// <summary>As Alertmanager does, takes the good ones and refuses the request for the others.</summary>
    private static async Task<IResult> AlertsAsync(
        HttpRequest request, AlertIntake intake, TimeProvider clock, CancellationToken cancellation)
    {
        var (posted, problem) = await ReadAsync(request, IngestJson.Default.ListPostedAlert, cancellation);
        if (posted is null)
            return Refused(problem ?? "an array of alerts is needed");
        var now = clock.GetUtcNow();
        var read = posted.Select(alert => PrometheusAlerts.Read(alert, now)).ToList();
        var wrong = read.Select(each => each.Problem).OfType<string>().Distinct().ToList();
        await intake.TakeAsync([.. read.Select(each => each.Alert).OfType<ReceivedAlert>()], cancellation);
        return wrong.Count == 0
            ? Results.Ok()
            : Results.Json(string.Join("; ", wrong), IngestJson.Default.String, statusCode: StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> FindingsAsync(HttpRequest request, FindingsIntake intake, CancellationToken cancellation)
    {
        var (posted, problem) = await ReadAsync(request, IngestJson.Default.PostedFindings, cancellation);
        return (problem ?? intake.Problem(posted)) is { } wrong
            ? Refused(wrong)
            : Results.Json(await intake.TakeAsync(posted!, cancellation), IngestJson.Default.FindingsTaken);
    }

    private static async Task<IResult> BeatAsync(
        string name, string? every, Database database, TimeProvider clock, CancellationToken cancellation)
    {
        if (!HeartbeatName().IsMatch(name))
            return Refused("the name of a heartbeat is of letters, digits, dots, hyphens and underscores");
        var now = clock.GetUtcNow();
        var longest = every is null ? null : MomentWords.Read([every], now, TimeZoneInfo.Utc)?.At - now;
        if (every is not null && (longest is null || longest < TimeSpan.FromMinutes(1) || longest > TimeSpan.FromDays(31)))
            return Refused("every must be a time from 1m to 31d, such as 15m, 2h or 1d");
        var wait = await database.WriteAsync(transaction => HeartbeatStore.Beat(transaction, name, longest, now), cancellation);
        return Results.Json(new HeartbeatTaken(name, now + wait), IngestJson.Default.HeartbeatTaken);
    }

    private static async Task<IResult> ForgetAsync(
        string name, Database database, CancellationToken cancellation) =>
        await database.WriteAsync(transaction => HeartbeatStore.Forget(transaction, name), cancellation)
            ? Results.NoContent()
            : Results.Json(
                new IngestProblem(StatusCodes.Status404NotFound, "nobody waits for that heartbeat"),
                IngestJson.Default.IngestProblem,
                statusCode: StatusCodes.Status404NotFound);

    private static async Task<(T? Value, string? Problem)> ReadAsync<T>(
        HttpRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        try
        {
            return (await JsonSerializer.DeserializeAsync(request.Body, type, cancellation), null);
        }
        catch (JsonException error)
        {
            return (null, $"the body is not the JSON that is needed, at {error.Path ?? "$"}, line {error.LineNumber + 1}");
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, $"the body is larger than {IngestDoor.MostBytes} bytes");
        }
    }

    private static IResult Refused(string why) => Results.Json(
        new IngestProblem(StatusCodes.Status400BadRequest, why),
        IngestJson.Default.IngestProblem,
        statusCode: StatusCodes.Status400BadRequest);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]{0,80}$")]
    private static partial Regex HeartbeatName();
}
