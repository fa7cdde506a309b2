using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace ProdShift.Sources.JustIn;

/// <summary>
/// Reads rows out of an HTTP response as they come. justIN sends its errors as a web page with status 200 and a plain-text
/// content type, so only a body that begins with "[" is believed.
/// </summary>
internal static partial class AnswerReader
{
    private const long MaxBytes = 64 << 20;
    private const int BufferSize = 64 << 10;
    private const int MaxPage = 16 << 10;
    private const int MaxMessage = 200;

    public static async Task<Answer<T>> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> type, Func<T?, string?> complaint, CancellationToken cancellation)
    {
        if (Refusal(response) is { } refusal)
            return new([], refusal);
        await using var body = new LimitedStream(await response.Content.ReadAsStreamAsync(cancellation), MaxBytes);
        var pipe = PipeReader.Create(body, new(bufferSize: BufferSize));
        var answer = await PageAsync(pipe, cancellation) is { } page
            ? new([], page)
            : await RowsAsync(pipe, type, complaint, cancellation);
        await pipe.CompleteAsync();
        return answer;
    }

    private static async Task<Answer<T>> RowsAsync<T>(
        PipeReader pipe, JsonTypeInfo<T> type, Func<T?, string?> complaint, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await foreach (var row in JsonSerializer.DeserializeAsyncEnumerable(pipe, type, cancellationToken: cancellation))
        {
            if (complaint(row) is { } reason)
                return new([], new Trouble(reason));
            if (rows.Count == Answer<T>.MaxRows)
                return new([], new Trouble($"{RowCheck.Malformed}: more rows than justIN ever gives"));
            rows.Add(row!);
        }
        return new(rows);
    }

    private static Trouble? Refusal(HttpResponseMessage response)
    {
        if (response.StatusCode == HttpStatusCode.OK)
            return null;
        var status = (int)response.StatusCode;
        if (response.Headers.Location?.OriginalString.EndsWith("&login", StringComparison.Ordinal) == true)
            return new("this justIN does not allow public downloads: it asks for a login");
        return new($"justIN answered HTTP {status} instead of data", Transient: status >= 500);
    }

    /// <summary>The trouble that a body other than a list tells of; null leaves the pipe at the body's start.</summary>
    private static async Task<Trouble?> PageAsync(PipeReader pipe, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await pipe.ReadAsync(cancellation);
            var first = FirstSign(read.Buffer);
            if (first == '[')
            {
                pipe.AdvanceTo(read.Buffer.Start);
                return null;
            }
            if (read.IsCompleted || read.Buffer.Length > MaxPage)
                return Told(first, Encoding.UTF8.GetString(read.Buffer.Slice(0, Math.Min(read.Buffer.Length, MaxPage))));
            pipe.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static char? FirstSign(ReadOnlySequence<byte> buffer)
    {
        var reader = new SequenceReader<byte>(buffer);
        reader.AdvancePastAny(" \r\n\t"u8);
        return reader.TryPeek(out var sign) ? (char)sign : null;
    }

    private static Trouble Told(char? first, string page)
    {
        var message = Message().Match(page).Groups[1].Value.Trim();
        if (message.Length > 0)
            return new($"justIN answered with an error page: {message[..Math.Min(message.Length, MaxMessage)]}");
        return first switch
        {
            null => new("justIN's answer was empty", Transient: true),
            '<' => new("justIN answered with a web page instead of data"),
            _ => new("justIN answered with something else than the list asked for"),
        };
    }

    [GeneratedRegex(@"<h1>Error</h1>\s*<p>([^<]*)</p>")]
    private static partial Regex Message();
}
