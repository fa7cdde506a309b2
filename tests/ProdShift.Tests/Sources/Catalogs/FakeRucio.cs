using Microsoft.AspNetCore.Http;

namespace ProdShift.Tests.Sources.Catalogs;

/// <summary>
/// A Rucio that gives out tokens t1, t2 … and answers from one dataset, all:prod; errors have their class in headers and body.
/// </summary>
internal sealed class FakeRucio
{
    private int _logins;

    public string Expires { get; set; } = "Fri, 22 Nov 2999 13:00:00 UTC";

    /// <summary>The only token that it takes now.</summary>
    public string Good { get; set; } = "t1";

    public string Did { get; set; } =
        """{"scope": "all", "name": "prod", "type": "DATASET", "open": true, "length": 1000, "bytes": 5000}""";

    public string Replicas { get; set; } =
        """
        {"scope": "all", "name": "prod", "rse": "FNAL", "length": 1000, "available_length": 998, "state": "AVAILABLE"}
        {"scope": "all", "name": "prod", "rse": "CERN", "length": 10, "available_length": 10, "state": "AVAILABLE"}

        """;

    public Task AnswerAsync(HttpContext http) => http.Request.Path.Value switch
    {
        "/auth/userpass" => LoginAsync(http),
        _ when http.Request.Headers["X-Rucio-Auth-Token"] != Good =>
            ErrorAsync(http, StatusCodes.Status401Unauthorized, "CannotAuthenticate", "Cannot authenticate"),
        "/dids/all/prod" => http.Response.WriteAsync(Did),
        "/replicas/all/prod/datasets" => http.Response.WriteAsync(Replicas),
        _ => ErrorAsync(http, StatusCodes.Status404NotFound, "DataIdentifierNotFound", "Data identifier 'x:y' not found"),
    };

    public static Task ErrorAsync(HttpContext http, int status, string name, string message)
    {
        http.Response.StatusCode = status;
        http.Response.Headers["ExceptionClass"] = name;
        http.Response.Headers["ExceptionMessage"] = message;
        return http.Response.WriteAsync($$"""{"ExceptionClass": "{{name}}", "ExceptionMessage": "{{message}}"}""");
    }

    private Task LoginAsync(HttpContext http)
    {
        if (http.Request.Headers["X-Rucio-Password"] != "pass+word" || http.Request.Headers["X-Rucio-Account"] != "dunepro")
            return ErrorAsync(http, StatusCodes.Status401Unauthorized, "CannotAuthenticate", "no");
        http.Response.Headers["X-Rucio-Auth-Token"] = $"t{Interlocked.Increment(ref _logins)}";
        http.Response.Headers["X-Rucio-Auth-Token-Expires"] = Expires;
        return Task.CompletedTask;
    }
}
