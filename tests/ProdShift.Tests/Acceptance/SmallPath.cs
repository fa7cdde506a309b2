namespace ProdShift.Tests.Acceptance;

/// <summary>A playbook of one short path: it is set up, tested, a sample is made, and then the production.</summary>
internal sealed class SmallPath : IDisposable
{
    private const string Path =
        """
        title: A small production
        source: made up
        waive-by: production
        steps:
          - id: set-up
            name: Set up
            sign-offs:
              - {id: plan, name: Plan agreed, role: production, why: It is first., source: made up}
          - id: test
            name: Test
            runs: tests
            test-jobs: 10
            tasks:
              - {id: good-tests, name: Good tests, role: production, why: They are., source: made up, check: test-jobs-exit-zero}
            sign-offs:
              - {id: tested, name: Tests accepted, role: production, why: Somebody looks., source: made up}
          - id: sample
            name: Sample
            runs: validation
            tasks:
              - {id: sample-made, name: Made, role: production, why: All of it., source: made up, check: workflows-finished}
            sign-offs:
              - {id: sample-good, name: Sample accepted, role: requester, requester: may, why: It is theirs., source: made up}
          - id: production
            name: Production
            runs: production
            sign-offs:
              - {id: all-made, name: All is made, role: production, why: It ends., source: made up}
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prodshift-path-");

    public SmallPath()
    {
        var experiment = _folder.CreateSubdirectory("small");
        File.WriteAllText(System.IO.Path.Combine(experiment.FullName, "path.yaml"), Path);
    }

    /// <summary>The settings of a bot that has it; whoever opens a campaign, the expert in Slack has asked for it.</summary>
    public KeyValuePair<string, string?>[] Settings =>
    [
        new("Playbook:Directory", _folder.FullName),
        new("Playbook:DefaultPath", "small"),
        new("Roles:requester:Users:0", Bot.Expert),
        new("Roles:production:Users:1", Bot.Bo),
    ];

    public void Dispose() => _folder.Delete(recursive: true);
}
