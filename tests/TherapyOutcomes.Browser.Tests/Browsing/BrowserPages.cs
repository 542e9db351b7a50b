using Microsoft.Playwright;
using TherapyOutcomes.Browser.Tests.Printing;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>Shows pages in one browser, opened from a file and without a network, as a clinic opens them.</summary>
public sealed class BrowserPages : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("therapy-outcomes-");
    private IPlaywright? _driver;
    private IBrowser? _browser;

    async Task IAsyncLifetime.InitializeAsync()
    {
        if (Chromium.ReasonToSkip is null)
        {
            _driver = await Playwright.CreateAsync();
            _browser = await _driver.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Flags });
        }
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _driver?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Shows a page on a screen, checks its accessibility and measures it.</summary>
    internal async Task<Look> LookAsync(string html, int width, ColorScheme scheme, int height = 900)
    {
        // The checks are a script, which the page's own policy would refuse.
        await using var context = await ContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, BypassCSP = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Save(html));
        return await Look.AtAsync(page);
    }

    /// <summary>Loads a page as it is, under its own policy, and says what happened.</summary>
    internal async Task<Loading> LoadAsync(string html)
    {
        await using var context = await ContextAsync(new());
        var page = await context.NewPageAsync();
        return await Loading.OfAsync(page, Save(html));
    }

    /// <summary>Prints a page to A4 paper, or to the paper that the page asks for.</summary>
    internal async Task<PrintedDocument> PrintAsync(string html)
    {
        await using var context = await ContextAsync(new());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Save(html));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var texts = await ShownTexts.OfAsync(page);
        return PrintedDocument.Read(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true, PrintBackground = true, Tagged = true }), texts);
    }

    /// <summary>Opens a window for somebody who uses a site.</summary>
    internal Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    private Task<IBrowserContext> ContextAsync(BrowserNewContextOptions options)
    {
        options.Offline = true;
        return _browser!.NewContextAsync(options);
    }

    private string Save(string html)
    {
        var path = Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.html");
        File.WriteAllText(path, html);
        return new Uri(path).AbsoluteUri;
    }
}
