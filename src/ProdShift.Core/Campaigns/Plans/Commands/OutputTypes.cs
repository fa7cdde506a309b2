namespace ProdShift.Core.Campaigns.Plans.Commands;

/// <summary>
/// The {type} in the name of an output dataset: what the file pattern of its --output-pattern says, without its stars and its
/// ending. "*reco2_ana.root" gives "reco2ana" (the commands of the shifter tutorial).
/// </summary>
internal static class OutputTypes
{
    /// <returns>Null if the pattern says nothing, as "*.root".</returns>
    public static string? Of(string pattern)
    {
        var ending = pattern.LastIndexOf('.');
        var name = string.Concat((ending < 0 ? pattern : pattern[..ending]).Where(char.IsAsciiLetterOrDigit));
        return name.Length == 0 ? null : name;
    }
}
