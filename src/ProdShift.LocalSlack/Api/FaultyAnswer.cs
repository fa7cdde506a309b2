using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ProdShift.LocalSlack.Api;

/// <summary>Carries a call out through the fault that was asked for, if one was.</summary>
internal static class FaultyAnswer
{
    public static async Task WriteAsync(
        HttpContext context, LocalFault? fault, Func<ApiAnswer> carryOut, CancellationToken stopping)
    {
        if (fault == LocalFault.NoAnswer)
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await Task.Delay(Timeout.Infinite, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            context.Abort();
            return;
        }
        var answer = fault is null or LocalFault.DropAfterAccept or LocalFault.OkWithoutTs ? carryOut() : Answer(fault.Value);
        if (fault == LocalFault.OkWithoutTs)
            answer = ApiAnswer.Json(200, new() { ["ok"] = true });
        if (fault == LocalFault.DropAfterAccept)
            context.Abort();
        else
            await answer.WriteAsync(context);
    }

    private static ApiAnswer Answer(LocalFault fault) => fault switch
    {
        LocalFault.RateLimited => ApiAnswer.RateLimited(TimeSpan.FromSeconds(1)),
        LocalFault.RateLimitedWithoutRetryAfter => ApiAnswer.RateLimited(null),
        LocalFault.ServerError => ApiAnswer.Plain(500, "Internal Server Error"),
        LocalFault.WebPage => new ApiAnswer(200, "text/html; charset=utf-8", "<html><body>We will be back soon.</body></html>"),
        LocalFault.InvalidAuth => ApiAnswer.Json(200, ApiAnswer.Error("invalid_auth")),
        LocalFault.TooLong => ApiAnswer.Json(200, ApiAnswer.Error("msg_too_long")),
        _ => throw new UnreachableException($"{fault} has no answer of its own."),
    };
}
