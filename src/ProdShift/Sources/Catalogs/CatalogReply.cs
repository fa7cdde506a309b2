using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProdShift.Core.Reports;

namespace ProdShift.Sources.Catalogs;

/// <summary>An HTTP response read in full; or, without a status, why there is none.</summary>
internal sealed record CatalogReply(HttpStatusCode? Status, HttpResponseHeaders? Headers, byte[] Body, string Trouble = "")
{
    private const int MostWords = 200;

    public static CatalogReply None(string trouble) => new(null, null, [], trouble);

    /// <summary>The value of a header that is there once; null for none, or for several.</summary>
    public string? Header(string name) =>
        Headers?.TryGetValues(name, out var values) == true && values.ToList() is [var one] ? one : null;

    /// <summary>The server's own words, where it sent words and no page; with a colon before them, or empty.</summary>
    public string Words()
    {
        var text = OneLine.Of(Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 4 * MostWords))), MostWords);
        return text.Length == 0 || text[0] is '<' or '{' or '[' ? "" : $": {text}";
    }
}
