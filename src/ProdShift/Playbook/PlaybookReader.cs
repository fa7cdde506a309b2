using ProdShift.Core.Campaigns;

namespace ProdShift.Playbook;

/// <summary>
/// Reads a playbook: a folder for each experiment, with the path of its campaigns in path.yaml and its exit codes in errors.yaml.
/// </summary>
internal static class PlaybookReader
{
    private const string PathFile = "path.yaml";

    public static PlaybookReading Read(string directory)
    {
        var errors = new List<PlaybookError>();
        var paths = new List<CampaignPath>();
        foreach (var file in PathFiles(directory, errors))
        {
            var known = errors.Count;
            var path = PathReader.Read(file, errors);
            if (path is not null && errors.Count == known)
                paths.Add(path);
        }
        var exitCodes = ErrorsReader.ReadAll(directory, errors);
        return new(
            new PathBook(paths), [.. errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line)])
        {
            ExitCodes = exitCodes,
        };
    }

    private static List<string> PathFiles(string directory, List<PlaybookError> errors)
    {
        try
        {
            var files = Directory.EnumerateDirectories(directory)
                .Select(folder => Path.Combine(folder, PathFile))
                .Where(File.Exists)
                .Order(StringComparer.Ordinal)
                .ToList();
            if (files.Count == 0)
            {
                errors.Add(
                    new(directory, 0, $"there is no path in it: write one in a folder of its own, such as dune/{PathFile}."));
            }
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            errors.Add(new(directory, 0, $"cannot be read: {e.Message} Set Playbook:Directory to the playbook's folder."));
            return [];
        }
    }
}
