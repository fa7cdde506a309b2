using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ProdShift.Slack;

/// <summary>The fields of a form that Slack sent. A field given twice has no value: nobody can say which one counts.</summary>
internal sealed class FormFields
{
    private readonly Dictionary<string, StringValues> _fields;

    private FormFields(Dictionary<string, StringValues> fields) => _fields = fields;

    public string? this[string name] => _fields.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;

    /// <summary>Null for what is no form.</summary>
    public static FormFields? Read(byte[] body)
    {
        try
        {
            using var reader = new FormReader(Encoding.UTF8.GetString(body));
            return new(reader.ReadForm());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
