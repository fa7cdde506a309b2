using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Core.Reports;

namespace ProdShift.Reports;

/// <summary>The reports as they are saved.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, Converters = [typeof(IsoWeekJson)])]
[JsonSerializable(typeof(WeeklyReport))]
[JsonSerializable(typeof(Dictionary<int, int>))]
internal sealed partial class ReportJson : JsonSerializerContext;

/// <summary>A week as the text 2026-W47.</summary>
internal sealed class IsoWeekJson : JsonConverter<IsoWeek>
{
    public override IsoWeek Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        IsoWeek.TryParse(reader.GetString() ?? "", out var week, out var problem) ? week : throw new JsonException(problem);

    public override void Write(Utf8JsonWriter writer, IsoWeek value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
