using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ProdShift.Ingest;

/// <summary>Lets in who shows the token, before anything of the request is read; without a token set, nobody.</summary>
internal sealed class IngestDoor(IOptions<IngestOptions> options) : IEndpointFilter
{
    public const long MostBytes = 8 * 1024 * 1024;

    private const string Scheme = "Bearer ";

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (options.Value.Token.Length == 0)
            return Refuse(StatusCodes.Status403Forbidden, "This bot takes nothing from others: Ingest:Token is not set.");
        if (!IsToken(http.Request.Headers.Authorization.ToString()))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Refuse(
                StatusCodes.Status401Unauthorized,
                "The header Authorization: Bearer TOKEN is missing or wrong; TOKEN is the setting Ingest:Token of the bot.");
        }
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        return next(context);
    }

    /// <summary>Compares digests, so that neither the time nor the length tells anything of the token.</summary>
    private bool IsToken(string header) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(header[Scheme.Length..].Trim())),
            SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Token)));

    private static ValueTask<object?> Refuse(int status, string why) =>
        ValueTask.FromResult<object?>(
            Results.Json(new IngestProblem(status, why), IngestJson.Default.IngestProblem, statusCode: status));
}
