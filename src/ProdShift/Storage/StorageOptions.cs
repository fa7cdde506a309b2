using System.ComponentModel.DataAnnotations;

namespace ProdShift.Storage;

/// <summary>Where the bot keeps everything: one SQLite file.</summary>
internal sealed class StorageOptions
{
    [RegularExpression("sqlite", ErrorMessage = "Storage:Provider must be sqlite: no other database is supported yet.")]
    public string Provider { get; set; } = "sqlite";

    [Required(ErrorMessage = "Storage:ConnectionString is missing, for example: Data Source=prodshift.db")]
    public string ConnectionString { get; set; } = "Data Source=prodshift.db";
}
