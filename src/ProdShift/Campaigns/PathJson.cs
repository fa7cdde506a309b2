using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ProdShift.Core.Campaigns;

namespace ProdShift.Campaigns;

/// <summary>A path as it is kept with the campaigns that run on it.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CampaignPath))]
internal sealed partial class PathJson : JsonSerializerContext
{
    public static string Write(CampaignPath path) => JsonSerializer.Serialize(path, Default.CampaignPath);

    public static CampaignPath Read(string json) =>
        JsonSerializer.Deserialize(json, Default.CampaignPath) ?? throw new InvalidDataException("A kept path is empty.");

    /// <summary>The same for the same path, whatever file it came from.</summary>
    public static string Hash(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}
