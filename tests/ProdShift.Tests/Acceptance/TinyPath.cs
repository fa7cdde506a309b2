namespace ProdShift.Tests.Acceptance;

/// <summary>A playbook of one short path, "tiny": a sign-off that may be waived, then the registered datasets and a report.</summary>
internal sealed class TinyPath : IDisposable
{
    private const string Yaml =
        """
        title: A tiny path
        source: The tutorial
        waive-by: production
        steps:
          - id: set-up
            name: Set up
            sign-offs:
              - id: plan
                name: Plan agreed
                role: production
                why: So that everybody knows.
                source: The tutorial
          - id: close-out
            name: Close out
            tasks:
              - id: registered
                name: Datasets registered
                roles: [shifter]
                why: What is not registered nobody will read.
                source: The tutorial
                check: datasets-registered
            sign-offs:
              - id: report
                name: Report presented
                role: production
                why: So that all know of it.
                source: The tutorial

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("prodshift-tiny-").FullName;

    public TinyPath()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tiny"));
        File.WriteAllText(Path.Combine(_folder, "tiny", "path.yaml"), Yaml);
    }

    public KeyValuePair<string, string?> Setting => new("Playbook:Directory", _folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
