using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProdShift.Sources.JustIn;

/// <summary>justIN's times: UTC without saying so, whole seconds. The start of 1970 is its "never", here null.</summary>
internal sealed class JustInTime : JsonConverter<DateTimeOffset?>
{
    private const string Format = "yyyy-MM-dd HH:mm:ss";
    private const int FarFuture = 2200;

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String
            || !DateTimeOffset.TryParseExact(
                reader.GetString(), Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            || time < DateTimeOffset.UnixEpoch
            || time.Year >= FarFuture)
        {
            throw new JsonException("A time is not what justIN writes.");
        }
        return time == DateTimeOffset.UnixEpoch ? null : time;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options) =>
        writer.WriteStringValue((value ?? DateTimeOffset.UnixEpoch).ToString(Format, CultureInfo.InvariantCulture));
}
