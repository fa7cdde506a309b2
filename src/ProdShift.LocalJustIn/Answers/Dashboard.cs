using Microsoft.AspNetCore.Http;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>Which part of the simulated justIN answers a request.</summary>
internal static class Dashboard
{
    private static readonly string[] Pages = ["list-jobs", "list-events", "show-workflow", "show-site", "show-storage"];

    public static Reply Answer(DemoWorld world, HttpRequest request, DateTimeOffset realNow) => request.Path.Value switch
    {
        _ when !HttpMethods.IsGet(request.Method) => new Reply(405, "text/plain", "Only GET"),
        "/dashboard/" => Method(world, request, new Dating(realNow, world.Now)),
        "/api/info/sites.csv" => Csv(world.Places.Sites.Select(site => $"{site.Name},True")),
        "/api/info/storages.csv" => Csv(world.Places.Storages.Select(storage => $"{storage},True,True")),
        _ => new Reply(404, "text/plain", "Not Found"),
    };

    private static Reply Method(DemoWorld world, HttpRequest request, Dating dating)
    {
        var method = Filters.Text(request.Query, "method");
        if (method is null)
            return JobsPage.Front(world);
        if (method.StartsWith("download-", StringComparison.Ordinal))
            return Downloads.Answer(world, method, request.Query, dating);
        if (Pages.Contains(method))
            return JobsPage.Show(world, new Filters(request.Query), dating);
        return new Reply(302, null, "", $"{request.Path}{request.QueryString}&login");
    }

    private static Reply Csv(IEnumerable<string> lines) => new(200, "text/csv", string.Concat(lines.Select(line => line + "\n")));
}
