using Microsoft.AspNetCore.Http;

namespace ProdShift.Tests.Sources.Catalogs;

/// <summary>A MetaCat as its server's source has it: a dataset that is not there has no page, but a count of 0.</summary>
internal static class FakeMetaCat
{
    public static RequestDelegate With(params (string Did, long Files)[] datasets) => async http =>
    {
        var did = http.Request.Query["dataset"].ToString();
        var known = datasets.FirstOrDefault(dataset => dataset.Did == did);
        if (http.Request.Path == "/app/data/dataset_count")
        {
            await http.Response.WriteAsync($$"""{"file_count": {{known.Files}}}""");
        }
        else if (known.Did is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("Dataset not found");
        }
        else
        {
            await http.Response.WriteAsync(Dataset(did));
        }
    };

    public static string Dataset(string did) =>
        $$"""
        {"namespace": "{{did.Split(':')[0]}}", "name": "{{did.Split(':')[1]}}", "frozen": false, "monotonic": false, "metadata": {},
         "creator": "dunepro", "created_timestamp": 1718000000.0, "file_meta_requirements": null, "description": "",
         "file_count": 1000, "updated_timestamp": null, "updated_by": null}
        """;
}
