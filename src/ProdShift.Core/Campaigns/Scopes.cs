namespace ProdShift.Core.Campaigns;

/// <summary>The scopes of workflows that mean something to a campaign's steps.</summary>
public static class Scopes
{
    /// <summary>Where tests write, always (the shifter tutorial, section 2): their files need not be removed by hand.</summary>
    public const string UserTests = "usertests";

    /// <summary>Whether it is production of some kind: null where the scope is not told.</summary>
    public static bool? IsProduction(string? scope) => string.IsNullOrWhiteSpace(scope) ? null : scope != UserTests;
}
