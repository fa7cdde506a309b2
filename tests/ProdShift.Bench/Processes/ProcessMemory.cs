using System.Globalization;

namespace ProdShift.Bench.Processes;

/// <summary>The memory of a process as Linux counts it in /proc, in MiB; null once the process is gone.</summary>
internal static class ProcessMemory
{
    public static double? Resident(int process) => Read(process, "VmRSS:");

    public static double? Peak(int process) => Read(process, "VmHWM:");

    private static double? Read(int process, string name)
    {
        try
        {
            var lines = File.ReadLines($"/proc/{process}/status");
            var line = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? null : int.Parse(line[name.Length..^" kB".Length], CultureInfo.InvariantCulture) / 1024.0;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
