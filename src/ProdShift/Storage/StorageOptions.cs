using System.ComponentModel.DataAnnotations;
using Microsoft.Data.Sqlite;

namespace ProdShift.Storage;

/// <summary>Where the bot keeps everything: one SQLite file.</summary>
internal sealed class StorageOptions : IValidatableObject
{
    [RegularExpression("sqlite", ErrorMessage = "Storage:Provider must be sqlite: no other database is supported yet.")]
    public string Provider { get; set; } = "sqlite";

    [Required(ErrorMessage = "Storage:ConnectionString is missing, for example: Data Source=prodshift.db")]
    public string ConnectionString { get; set; } = "Data Source=prodshift.db";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        const string Example = "write for example: Data Source=/var/lib/prodshift/prodshift.db";
        var file = "";
        try
        {
            file = new SqliteConnectionStringBuilder(ConnectionString).DataSource;
        }
        catch (ArgumentException error)
        {
            return [new($"Storage:ConnectionString cannot be read ({error.Message}); {Example}")];
        }
        return file is "" or ":memory:"
            ? [new($"Storage:ConnectionString names no file, so everything would be lost at a stop; {Example}")]
            : [];
    }
}
