using System.Text;
using System.Text.Json;
using ProdShift.Tests.Cli;

namespace ProdShift.Tests.Diagnosis;

/// <summary>`prodshift diagnose` on files as people have them.</summary>
public sealed class DiagnoseStories : IDisposable
{
    private readonly Prodshift _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("", "table.csv is empty")]
    [InlineData("site,cnt,failed\n", "{\"verdict\":\"none\",\"causes\":[]}")]
    [InlineData("site,cnt,failed\nA,5,6\n", "table.csv, line 2: failed is 6, more than cnt (5)")]
    [InlineData("site,cnt,failed\nA,5,1\nB,-5,0\n", "table.csv, line 3: cnt is -5: a count cannot be negative")]
    [InlineData("site,cnt,failed\nA,5.5,1\n", "table.csv, line 2: cnt is 5.5: jobs are counted whole")]
    [InlineData("site,cnt,failed\nA,NaN,1\n", "table.csv, line 2: cnt is 'NaN', not a number")]
    [InlineData("site,cnt,failed\nA,,1\n", "table.csv, line 2: cnt is empty, not a number")]
    [InlineData("site,cnt,failed\nA,9e99,1\n", "table.csv, line 2: cnt is 9e99: more than 2147483647 jobs in one row")]
    [InlineData("place,cnt,failed\nA,5,1\n", "table.csv has no column site; it has place, cnt, failed")]
    [InlineData("site,cnt,failed\nA,5,1,7\n", "table.csv, line 2: ")]
    [InlineData("site,cnt,failed\n\"A,5,1\n", "table.csv, line 2: ")]
    [InlineData("site,cnt,failed\nA,5,1\n", "{\"verdict\":\"too-few\",\"causes\":[]}")]
    [InlineData(
        "site,cnt,failed,more\r\n\"UK \"\"B\"\"\",50.0,40,x\r\nB,60,0,y\r\n",
        "{\"verdict\":\"place\",\"causes\":[{\"where\":{\"site\":\"UK \\u0022B\\u0022\"}")]
    public async Task A_table_gets_its_answer_or_one_clear_line(string csv, string expected)
    {
        await File.WriteAllTextAsync(_program.PathOf("table.csv"), csv, Encoding.UTF8);
        var (code, output, error) = await RunAsync("--json");

        var answered = expected.StartsWith('{');
        Assert.Equal(answered ? 0 : 2, code);
        Assert.StartsWith(expected, answered ? output : error, StringComparison.Ordinal);
        Assert.Single((answered ? output : error).TrimEnd().Split('\n'));
        Assert.Empty(answered ? error : output);
    }

    [Theory]
    [InlineData("--time and --at go together: --time min --at 1584662400", "--time", "min")]
    [InlineData("--at is a number, or a date and time such as 2026-11-22T08:00Z", "--time", "min", "--at", "noon")]
    [InlineData("--max is a number from 1 to 20", "--max", "0")]
    [InlineData("The column cnt is asked for twice", "--wall", "cnt")]
    [InlineData("table.csv has no row whose min is the moment asked for; min goes from 1 to 2", "--time", "min", "--at", "7")]
    public async Task A_wrong_call_is_told_what_would_be_right(string expected, params string[] options)
    {
        await File.WriteAllTextAsync(_program.PathOf("table.csv"), "min,site,cnt,failed\n1,A,5,1\n2,A,5,1\n");
        var (code, _, error) = await RunAsync(options);
        Assert.Equal((2, expected), (code, error.TrimEnd()));
    }

    [Theory]
    [InlineData("2", "place")]
    [InlineData("1", "none")]
    [InlineData("2026-11-22T08:00Z", "place")]
    public async Task Rows_before_the_moment_are_the_history_and_if_there_are_none_all_others_are(string at, string verdict)
    {
        var times = at.Length > 1 ? new[] { "2026-11-22T07:00:00Z", "2026-11-22T09:00:00+01:00" } : ["1", "2"];
        var csv = new StringBuilder("min,site,cnt,failed\n");
        foreach (var (site, before, now) in new[] { ("A", 2, 80), ("B", 90, 91), ("C", 1, 1) })
            csv.AppendLine($"{times[0]},{site},100,{before}").AppendLine($"{times[1]},{site},100,{now}");
        await File.WriteAllTextAsync(_program.PathOf("table.csv"), csv.ToString());

        var (code, output, error) = await RunAsync("--time", "min", "--at", at, "--json");
        Assert.Equal((0, ""), (code, error));
        Assert.Equal(verdict, JsonDocument.Parse(output).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_second_table_can_be_the_history()
    {
        await File.WriteAllTextAsync(_program.PathOf("table.csv"), "site,cnt,failed\nA,100,90\nB,100,90\n");
        await File.WriteAllTextAsync(_program.PathOf("before.csv"), "failed,cnt,site\n1,100,A\n90,100,B\n");
        var (_, output, _) = await RunAsync("--before", _program.PathOf("before.csv"));
        Assert.StartsWith(
            "The failures have one place:\n1. site=A\n   90 of 100 jobs failed (90 %), elsewhere 90 of 100 (90 %)\n", output);
    }

    [Fact]
    public async Task Sixty_attributes_and_a_hundred_thousand_values_are_searched_too()
    {
        var names = string.Join(',', Enumerable.Range(0, 60).Select(i => $"a{i}"));
        var rows = Enumerable.Range(0, 100_000).Select(i =>
        {
            var values = Enumerable.Range(0, 60).Select(a => a == 7 ? $"v{i}" : $"v{(i + a) % (a + 2)}");
            return $"{string.Join(',', values)},1,{(i % 9 == 0 ? 1 : 0)}";
        });
        await File.WriteAllLinesAsync(_program.PathOf("table.csv"), [$"{names},cnt,failed", .. rows]);
        var (code, output, _) = await _program.RunAsync(
            "diagnose", _program.PathOf("table.csv"), "--attributes", names, "--total", "cnt", "--failed", "failed", "--json");
        Assert.Equal(0, code);
        Assert.Contains("\"verdict\":\"place\"", output, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] options) => _program.RunAsync(
        ["diagnose", _program.PathOf("table.csv"), "--attributes", "site", "--total", "cnt", "--failed", "failed", .. options]);
}
