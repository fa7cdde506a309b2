using System.Runtime.CompilerServices;

namespace ProdShift.Tests.Support;

/// <summary>Compares a text with a file beside the test. Run with GOLDEN_UPDATE=1 to accept what is new.</summary>
internal static class Golden
{
    public static void Check(string actual, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var golden = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{test}.golden.txt");
        if (Environment.GetEnvironmentVariable("GOLDEN_UPDATE") == "1")
            File.WriteAllText(golden, actual);
        Assert.True(File.Exists(golden), $"No {golden}: run once with GOLDEN_UPDATE=1, and read what it wrote.");
        Assert.Equal(File.ReadAllText(golden), actual);
    }
}
