using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace ProdShift.Tests.Support;

/// <summary>
/// Debian's chromium without a window, driven by its own chromedriver: a class fixture that starts with the first test. Nothing
/// is downloaded and nothing is left behind.
/// </summary>
public sealed class Chromium : IDisposable
{
    private const string Browser = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _profile = Directory.CreateTempSubdirectory("prodshift-chromium-").FullName;
    private readonly Lazy<ChromeDriver> _driver;

    public Chromium() => _driver = new Lazy<ChromeDriver>(Start);

    /// <summary>Why there can be no browser test here; null if there can.</summary>
    public static string? Missing => File.Exists(Browser) && File.Exists(Driver)
        ? null
        : "There is no chromium: apt-get install chromium chromium-driver (./dev test does).";

    private ChromeDriver Page => _driver.Value;

    /// <summary>What the page at this address complained of in its console.</summary>
    public IEnumerable<string> Complaints(Uri address) => Page.Manage().Logs.GetLog(LogType.Browser)
        .Select(entry => entry.Message)
        .Where(message => message.Contains(address.Authority, StringComparison.Ordinal));

    public void Resize(int width, int height) => Page.Manage().Window.Size = new System.Drawing.Size(width, height);

    public void Open(Uri address) => Page.Navigate().GoToUrl(address);

    /// <summary>The first shown element that fits, as soon as there is one.</summary>
    public IWebElement Find(string css, string containing = "")
    {
        IWebElement? found = null;
        Until(() => (found = All(css).FirstOrDefault(one => one.Text.Contains(containing, StringComparison.Ordinal))) is not null,
            $"{css} with \"{containing}\"");
        return found!;
    }

    public void Click(string css, string containing = "") =>
        Until(() => TryClick(css, containing), $"{css} with \"{containing}\" to click");

    public void Type(string css, string text) => Find(css).SendKeys(text);

    public void Until(Func<bool> condition, string what)
    {
        var waiting = new OpenQA.Selenium.Support.UI.WebDriverWait(Page, Patience)
        {
            PollingInterval = TimeSpan.FromMilliseconds(50),
            Message = $"Waited for {what}.",
        };
        waiting.IgnoreExceptionTypes(typeof(StaleElementReferenceException));
        waiting.Until(_ => condition());
    }

    public T Run<T>(string script) => (T)Page.ExecuteScript(script)!;

    public void Screenshot(string file) => Page.GetScreenshot().SaveAsFile(file);

    public void Dispose()
    {
        if (_driver.IsValueCreated)
            Page.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    /// <summary>Only what is shown: a test sees what a person sees.</summary>
    private IEnumerable<IWebElement> All(string css) => Page.FindElements(By.CssSelector(css)).Where(one => one.Displayed);

    /// <summary>False when the page was just redrawn under the click.</summary>
    private bool TryClick(string css, string containing)
    {
        try
        {
            Find(css, containing).Click();
            return true;
        }
        catch (WebDriverException redrawn) when (redrawn is StaleElementReferenceException or ElementClickInterceptedException)
        {
            return false;
        }
    }

    private ChromeDriver Start()
    {
        var options = new ChromeOptions { BinaryLocation = Browser };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--window-size=1280,800",
            $"--user-data-dir={_profile}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.Warning);
        var service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        return new ChromeDriver(service, options, TimeSpan.FromSeconds(60));
    }
}
