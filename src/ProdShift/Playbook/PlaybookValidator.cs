using Microsoft.Extensions.Options;
using ProdShift.Core.Campaigns;

namespace ProdShift.Playbook;

/// <summary>Stops the start on anything wrong in the playbook, all of it told at once.</summary>
internal sealed class PlaybookValidator(PlaybookAtStart playbook) : IValidateOptions<PlaybookOptions>
{
    public ValidateOptionsResult Validate(string? name, PlaybookOptions options)
    {
        var errors = Errors(options, playbook.Read(options));
        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    /// <summary>
    /// What is not wrong, but will surprise: roles that nobody has, of the path that campaigns follow if nobody says which, or of
    /// every path where there is none.
    /// </summary>
    public static IReadOnlyList<string> Warnings(PlaybookOptions options, string experiment, IEnumerable<string> roles)
    {
        var book = PlaybookReader.Read(options.FullDirectory).Paths;
        var followed = book.Choose(null, options.DefaultPath, experiment) is { } path ? new PathBook([path]) : book;
        return
        [
            .. followed.WithoutRoles(roles).Select(missing =>
                $"Nobody can sign for {string.Join(", ", missing.Roles)} on the path {missing.Path.Name}: "
                + $"if you use it, set Roles:{missing.Roles[0]}:Users:0 and so on."),
        ];
    }

    /// <summary>Everything wrong with the playbook and the options that point into it, a line each.</summary>
    private static List<string> Errors(PlaybookOptions options, PlaybookReading reading)
    {
        var errors = reading.Errors.Select(error => error.ToString()).ToList();
        if (errors.Count == 0 && options.DefaultPath is { Length: > 0 } wanted && reading.Paths.Find(wanted) is null)
        {
            var known = string.Join(", ", reading.Paths.Paths.Select(path => path.Name));
            errors.Add($"Playbook:DefaultPath is \"{wanted}\", and {options.FullDirectory} has no such path: use {known}.");
        }
        return errors;
    }
}
