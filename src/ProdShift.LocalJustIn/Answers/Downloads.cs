using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using ProdShift.LocalJustIn.World;

namespace ProdShift.LocalJustIn.Answers;

/// <summary>The methods download-* of justIN's dashboard that the bot asks: 10,000 rows at most, the oldest first.</summary>
internal static class Downloads
{
    private const int MostRows = 10_000;
    private static readonly string[] FileStates =
        ["finding", "unallocated", "allocated", "outputting", "processed", "notfound", "failed"];

    public static Reply Answer(DemoWorld world, string method, IQueryCollection query, Dating dating)
    {
        var format = Filters.Text(query, "format");
        var filters = new Filters(query);
        if (format is null)
            return Reply.Error("format must be given", asText: false);
        if (format != "json")
            return Reply.Error("format must be json: this simulated justIN has no other", asText: format == "csv");
        return method switch
        {
            "download-campaign-workflows" => Campaign(world, filters, dating),
            "download-events" => Json(
                world.Events.Where(filters.Takes).Select(happened => EventRow.Of(happened, dating)),
                RowsJson.Default.IEnumerableEventRow),
            "download-file-states" => Files(world, filters, Filters.Text(query, "state"), dating),
            _ => Reply.Error("Download method not recognised!", asText: true),
        };
    }

    private static Reply Campaign(DemoWorld world, Filters filters, Dating dating)
    {
        if (filters.Campaign is null or 0)
            return Reply.Error("campaign_id must be given", asText: true);
        var rows = filters.Campaign == world.Campaign ? world.Workflows.Reverse() : [];
        return Json(rows.Select(workflow => CampaignRow.Of(workflow, dating)), RowsJson.Default.IEnumerableCampaignRow);
    }

    private static Reply Files(DemoWorld world, Filters filters, string? state, Dating dating)
    {
        if (filters.Workflow is null || filters.Stage is null)
            return Reply.Error("workflow_id and stage_id must be given", asText: true);
        if (state is not null && !state.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            return Reply.Error("Invalid characters in state", asText: true);
        var wanted = FileStates.Contains(state) ? state : null;
        var rows =
            from workflow in world.Workflows
            where workflow.Plan.Id == filters.Workflow
            from file in workflow.Files
            where file.Stage == filters.Stage && (wanted is null || file.State == wanted)
            select FileRow.Of(file, workflow.Plan.Attempts, dating);
        return Json(rows, RowsJson.Default.IEnumerableFileRow);
    }

    private static Reply Json<T>(IEnumerable<T> rows, JsonTypeInfo<IEnumerable<T>> type) =>
        Reply.Text(JsonSerializer.Serialize(rows.Take(MostRows), type));
}
