using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProdShift.Slack;

/// <summary>
/// Slack signs "v0:timestamp:body" with the app's signing secret (HMAC-SHA256). A request is from Slack if its signature fits the
/// raw bytes and its timestamp is within five minutes of now, either way.
/// </summary>
public static class SlackSignature
{
    private static readonly long LastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();
    private static readonly TimeSpan LargestAge = TimeSpan.FromMinutes(5);

    public static string Sign(ReadOnlySpan<byte> secret, long timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> mac = stackalloc byte[32];
        Compute(secret, timestamp.ToString(CultureInfo.InvariantCulture), body, mac);
        return "v0=" + Convert.ToHexStringLower(mac);
    }

    public static bool IsValid(
        ReadOnlySpan<byte> secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (timestamp is null || signature is not ['v', '0', '=', ..] || signature.Length != 67)
            return false;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (seconds > LastSecond)
            return false;
        if ((now - DateTimeOffset.FromUnixTimeSeconds(seconds)).Duration() > LargestAge)
            return false;

        Span<byte> mac = stackalloc byte[32];
        Span<byte> given = stackalloc byte[32];
        if (Convert.FromHexString(signature.AsSpan(3), given, out _, out var written) != OperationStatus.Done || written != 32)
            return false;
        Compute(secret, timestamp, body, mac);
        return CryptographicOperations.FixedTimeEquals(mac, given);
    }

    private static void Compute(ReadOnlySpan<byte> secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> mac)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        hash.GetHashAndReset(mac);
    }
}
