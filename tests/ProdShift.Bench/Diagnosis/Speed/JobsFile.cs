using System.Globalization;
using ProdShift.Bench.Diagnosis.Worlds;

namespace ProdShift.Bench.Diagnosis.Speed;

/// <summary>
/// A table of jobs, one a line, in a folder of its own that goes with it: 30 sites with 60 entries, 16 storage elements, 1,000
/// workflows of three stages, 5,000 worker nodes. One storage element fails four fifths of its jobs, all others two hundredths.
/// </summary>
internal sealed class JobsFile : IDisposable
{
    public const string BadStorage = "SE_05";

    private const int Storages = 16;
    private const int Workflows = 1_000;
    private const int Nodes = 5_000;
    private const int Entries = 60;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("prodshift-bench-diagnosis-");

    private JobsFile(int jobs, int seed)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "jobs.csv");
        using var file = new StreamWriter(Path);
        file.NewLine = "\n";
        file.WriteLine("workflow,stage,site,entry,storage,node,cnt,failed");
        var dice = new Dice(seed);
        for (var job = 0; job < jobs; job++)
            file.WriteLine(Line(dice));
    }

    public string Path { get; }

    public string Folder => _folder.FullName;

    public static JobsFile Write(int jobs, int seed) => new(jobs, seed);

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Line(Dice dice)
    {
        var node = (int)(Nodes * Math.Pow(dice.Part(), 1.5));
        var entry = node % Entries;
        var storage = dice.Chance(0.5) ? entry % Storages : dice.Between(0, Storages - 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"SE_{storage:D2}");
        var failed = dice.Chance(name == BadStorage ? 0.8 : 0.02) ? 1 : 0;
        var (workflow, stage) = (dice.Between(1, Workflows) + 1_000, dice.Between(1, 3));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{workflow},{stage},SITE_{entry / 2:D2},SITE_{entry / 2:D2}_ce{entry % 2 + 1},{name},wn{node:D4},1,{failed}");
    }
}
