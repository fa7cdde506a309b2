using System.Text;
using ProdShift.Core.Campaigns;
using ProdShift.Playbook;

namespace ProdShift.Tests.Playbook;

public sealed class PlaybookReaderTests : IDisposable
{
    private const string Item = "{ id: a-test, name: A test, role: production, why: It must work, source: The tutorial }";
    private const string Task =
        "{ id: a-task, name: A task, role: shifter, why: It must be, source: The tutorial, check: file-complete }";

    private const string Start = "title: T\nsource: S\nsteps:\n";
    private const string Step = "  - id: test\n    name: Test\n";
    private const string Offs = "    sign-offs:\n      - { id: x, name: X, why: W, source: S, ";
    private readonly string _directory = Directory.CreateTempSubdirectory("prodshift-playbook-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Reads_a_path_with_its_steps_and_sign_offs()
    {
        Write($"{Start}  - id: prepare\n    name: Prepare\n    tasks: [{Task}]\n{Step}    sign-offs: [{Item}]\n");

        var reading = PlaybookReader.Read(_directory);

        Assert.Empty(reading.Errors);
        var path = Assert.Single(reading.Paths.Paths);
        Assert.Equal(("dune", "T", "S"), (path.Name, path.Title, path.Source));
        var task = Assert.Single(path.Steps[0].Items);
        Assert.Equal((ItemKind.Task, AutomaticCheck.FileComplete), (task.Kind, task.Check));
        var item = Assert.Single(path.Steps[1].Items);
        Assert.Equal(("a-test", "A test", "It must work", "The tutorial"), (item.Id, item.Name, item.Why, item.Source));
        Assert.Equal(["production"], item.Roles);
        Assert.Equal((ItemKind.SignOff, Quorum.One, false, null), (item.Kind, item.Quorum, item.RequesterMay, item.WaiveBy));
    }

    [Fact]
    public void Reads_everything_that_an_item_can_ask_for()
    {
        Write($"""
            title: T
            source: S
            waive-by: manager
            steps:
              - id: test
                name: Test
                runs: tests
                test-jobs: 12
                sign-offs:
                  - id: physics
                    name: Physics
                    roles: [tracking, calorimeter]
                    quorum: each
                    requester: may
                    evidence: link
                    evidence-of: the plots
                    why: W
                    source: S
                    waive-by: nobody
                    after: [leaks]
                  - id: leaks
                    name: Leaks
                    role: software
                    quorum: 2
                    why: W
                    source: S
            """);

        var reading = PlaybookReader.Read(_directory);

        Assert.Empty(reading.Errors);
        var step = Assert.Single(Assert.Single(reading.Paths.Paths).Steps);
        Assert.Equal((StepRuns.Tests, 12), (step.Runs, step.TestJobs));
        var (physics, leaks) = (step.Items[0], step.Items[1]);
        Assert.Equal((Quorum.EachRole, true, null), (physics.Quorum, physics.RequesterMay, physics.WaiveBy));
        Assert.Equal(new(EvidenceKind.Link, "the plots"), physics.Evidence);
        Assert.Equal(["leaks"], physics.After);
        Assert.Equal((new Quorum(2, false), "manager"), (leaks.Quorum, leaks.WaiveBy));
    }

    [Theory]
    [InlineData("", 1, "one document of keys and values")]
    [InlineData("just words", 1, "one document of keys and values")]
    [InlineData("title: T\nsource: S", 1, "steps is missing or empty")]
    [InlineData("title: T\nsource: S\nsteps: []", 1, "steps is missing or empty")]
    [InlineData("title: T\nsource: S\nsteps: none", 3, "steps is a list")]
    [InlineData("title: T\nsource: S\nsteps:\n  - words", 4, "an entry of steps has fields of its own")]
    [InlineData(Start + Step, 1, "no step has sign-offs")]
    [InlineData("title: T\nsteps:\n" + Step + "    sign-offs: [" + Item + "]", 1, "source is missing")]
    [InlineData("titel: X\n" + Start + Step + "    sign-offs: [" + Item + "]", 1, "\"titel\" is not known here: use title")]
    [InlineData(Start + "  - name: Test\n    sign-offs: [" + Item + "]", 4, "id is missing: write for example id: set-up")]
    [InlineData(Start + "  - id: Test It\n    name: Test\n    sign-offs: [" + Item + "]", 4, "id \"Test It\" is not lower-case")]
    [InlineData(Start + "  - id: te--st\n    name: Test\n    sign-offs: [" + Item + "]", 4, "joined by single dashes")]
    [InlineData(Start + "  - id: test\n    sign-offs: [" + Item + "]", 4, "name is missing")]
    [InlineData(Start + Step + "    name: Again\n", 6, "uplicate key")]
    [InlineData(Start + Step + "    sign-offs:\n      - { id: x, name: X, role: p, source: S }", 7, "why is missing")]
    [InlineData(
        Start + Step + "    sign-offs:\n      - { id: x, name: X, role: p, why: ~x, source: [S] }",
        7,
        "source is a text")]
    [InlineData(
        Start + Step + "    sign-offs:\n      - { id: x, name: X, role: Data Team, why: W, source: S }",
        7,
        "role \"Data Team\"")]
    [InlineData(
        Start + Step + "    sign-offs:\n      - " + Item + "\n      - " + Item,
        8,
        "the sign-off a-test stands on line 7 already")]
    [InlineData(Start + Step + "    sign-offs: [" + Item + "]\n" + Step, 7, "the step test stands on line 4 already")]
    [InlineData(Start + Step + "    check: [look]\n    sign-offs: [" + Item + "]", 6, "\"check\" is not known here: use id, name, runs")]
    [InlineData(Start + Step + "    tasks: look\n    sign-offs: [" + Item + "]", 6, "tasks is a list")]
    [InlineData(Start + Step + "    tasks: [" + Item + "]\n    sign-offs: [" + Item + "]", 7, "the sign-off a-test stands on line 6")]
    [InlineData(Start + Step + "    tasks: [" + Task + "]", 1, "no step has sign-offs")]
    [InlineData(Start + Step + "    runs: all\n    sign-offs: [" + Item + "]", 6, "runs \"all\" is not one of nothing, tests")]
    [InlineData(Start + Step + "    test-jobs: 10\n    sign-offs: [" + Item + "]", 4, "test-jobs belongs to a step with")]
    [InlineData(Start + Step + "    sign-offs:\n      - { id: x, name: X, why: W, source: S }", 7, "role is missing")]
    [InlineData(Start + Step + Offs + "roles: [a, a] }", 7, "different roles")]
    [InlineData(Start + Step + Offs + "roles: [a b] }", 7, "different roles")]
    [InlineData(Start + Step + Offs + "role: a, roles: [b] }", 7, "not both")]
    [InlineData(Start + Step + Offs + "role: a, quorum: each }", 7, "one person of each role")]
    [InlineData(Start + Step + Offs + "role: a, quorum: 0 }", 7, "quorum \"0\" is not each, or a number from 1 to 20")]
    [InlineData(Start + Step + Offs + "role: a, requester: must }", 7, "requester \"must\" is not may")]
    [InlineData(Start + Step + Offs + "role: a, evidence: link }", 7, "evidence-of is missing")]
    [InlineData(Start + Step + Offs + "role: a, evidence: plot, evidence-of: it }", 7, "evidence \"plot\" is not one of link")]
    [InlineData(Start + Step + Offs + "role: a, check: file-complete }", 7, "\"check\" is not known here")]
    [InlineData(Start + Step + Offs + "role: a, after: [y] }", 7, "there is no item \"y\"")]
    [InlineData(Start + Step + Offs + "role: a, after: [x] }", 7, "after goes in a circle: x waits for x")]
    [InlineData(
        Start + Step + Offs + "role: a, after: [a-test] }\n  - id: b\n    name: B\n    sign-offs: [" + Item + "]",
        7,
        "a-test is in a later step")]
    [InlineData(
        Start + Step + "    sign-offs:\n      - { id: approve, name: X, role: p, why: W, source: S }",
        7,
        "\"approve\" is a word of /signoff")]
    [InlineData(Start + Step + "    sign-offs:\n    - id: x\n       name: X\n", 8, "is not YAML that can be read")]
    [InlineData("title: T\n  source: [", 2, "is not YAML that can be read")]
    [InlineData("title: &t T\nsource: *t\nsteps: []", 1, "uses an anchor")]
    [InlineData("title: T\nsource: *t\nsteps: []", 2, "uses an alias")]
    [InlineData("title: !!System.Diagnostics.Process T\n", 1, "uses a tag")]
    [InlineData("title: T\n---\ntitle: T\n", 1, "one document")]
    [InlineData("title: [[[[[[[[[[[T]]]]]]]]]]]\n", 1, "is nested too deeply")]
    public void Says_in_which_line_what_is_wrong(string yaml, int line, string what)
    {
        var file = Write(yaml);

        var reading = PlaybookReader.Read(_directory);

        var error = Assert.Single(reading.Errors);
        Assert.Equal((file, line), (error.File, error.Line));
        Assert.Contains(what, error.What, StringComparison.Ordinal);
        Assert.StartsWith($"{file}:{line}: ", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(reading.Paths.Paths);
    }

    [Fact]
    public void A_longer_circle_is_told_at_each_of_its_items()
    {
        static string Off(string id, string after) =>
            $"      - {{ id: {id}, name: {id}, role: r, why: W, source: S, after: [{after}] }}\n";
        Write($"{Start}{Step}    sign-offs:\n{Off("x", "y")}{Off("y", "z")}{Off("z", "x")}");

        Assert.Equal(
            [
                "after goes in a circle: x waits for y waits for z waits for x. Leave one of them out.",
                "after goes in a circle: y waits for z waits for x waits for y. Leave one of them out.",
                "after goes in a circle: z waits for x waits for y waits for z. Leave one of them out.",
            ],
            PlaybookReader.Read(_directory).Errors.Select(error => error.What));
    }

    [Fact]
    public void Tells_everything_that_is_wrong_at_once_in_the_order_of_the_lines()
    {
        Write($"title:\nsource: S\nsteps:\n  - id: TEST\n    name: {new string('n', 101)}\n    sign-offs: [{Item}]\n");

        var errors = PlaybookReader.Read(_directory).Errors;

        Assert.Equal([1, 4, 5], errors.Select(error => error.Line));
    }

    [Fact]
    public void Nesting_as_deep_as_the_file_is_long_is_an_error_like_any_other()
    {
        Write("title: " + new string('[', 200_000));

        Assert.Single(PlaybookReader.Read(_directory).Errors);
    }

    [Fact]
    public void A_file_far_too_large_is_not_read()
    {
        Write(new string('#', 300 * 1024));

        Assert.Contains(
            "larger than 256 KiB",
            Assert.Single(PlaybookReader.Read(_directory).Errors).What,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_UTF_8_is_said_to_be_so()
    {
        File.WriteAllBytes(Write(""), Encoding.Latin1.GetBytes("title: Müon"));

        Assert.Contains("UTF-8", Assert.Single(PlaybookReader.Read(_directory).Errors).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_holds_no_path_is_an_error()
    {
        var missing = Assert.Single(PlaybookReader.Read(Path.Combine(_directory, "nowhere")).Errors);
        var empty = Assert.Single(PlaybookReader.Read(_directory).Errors);

        Assert.Contains("Set Playbook:Directory", missing.ToString(), StringComparison.Ordinal);
        Assert.Contains("there is no path in it", empty.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_capitals_cannot_name_a_path()
    {
        Write($"{Start}{Step}    sign-offs: [{Item}]", folder: "DUNE");

        Assert.Contains("\"DUNE\"", Assert.Single(PlaybookReader.Read(_directory).Errors).What, StringComparison.Ordinal);
    }

    [Fact]
    public void One_wrong_path_does_not_hide_the_others_errors()
    {
        Write("title: T");
        Write("title: T", folder: "superb");

        Assert.Equal(4, PlaybookReader.Read(_directory).Errors.Count);
    }

    private string Write(string yaml, string folder = "dune")
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_directory, folder)).FullName, "path.yaml");
        File.WriteAllText(file, yaml);
        return file;
    }
}
