namespace ProdShift.Sources.JustIn;

/// <summary>One justIN instance: a section Sources:JustIn:N.</summary>
internal sealed class JustInOptions
{
    /// <summary>What alerts and reports call it; unique among the sources.</summary>
    public string Name { get; set; } = "";

    /// <summary>The dashboard, ends in /dashboard/.</summary>
    public Uri? Url { get; set; }

    /// <summary>The public information API, ends in /api/info/. Without it the sites are those that jobs were seen at.</summary>
    public Uri? InfoUrl { get; set; }

    /// <summary>A PEM file of certificate authorities to trust besides the system's.</summary>
    public string? CaFile { get; set; }

    public IList<int> Campaigns { get; set; } = [];

    /// <summary>0 asks without a pause.</summary>
    public double RequestsPerSecond { get; set; } = 1;
}
