using System.Text;
using Microsoft.AspNetCore.Http;

namespace ProdShift.Tests.Sources.JustIn;

/// <summary>Ways in which justIN, or what stands before it, answers badly.</summary>
internal static class Spoilt
{
    public static Func<HttpContext, Task> Body(string text) => context => context.Response.WriteAsync(text);

    public static Func<HttpContext, Task> Status(int status, string text = "<html>no</html>") => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(text);
    };

    public static Task Login(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = $"{context.Request.Path}{context.Request.QueryString}&login";
        return Task.CompletedTask;
    }

    /// <summary>Closes the connection after the first bytes of a body that was announced as longer.</summary>
    public static async Task Truncated(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync("[\n{\n\"event_id\": 1,"u8.ToArray());
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public static Task Dropped(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static Task Silence(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    /// <summary>A body without an end: the sign over and over.</summary>
    public static async Task Endless(HttpContext context, string begin, char sign)
    {
        await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes(begin));
        var block = new byte[1 << 20];
        Array.Fill(block, (byte)sign);
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(block, context.RequestAborted);
    }
}
