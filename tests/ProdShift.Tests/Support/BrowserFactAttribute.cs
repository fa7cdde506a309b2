namespace ProdShift.Tests.Support;

/// <summary>
/// A test in a browser. Without one it is skipped with the reason; under CI=true it runs all the same, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Environment.GetEnvironmentVariable("CI") == "true" ? null : Chromium.Missing;
}
