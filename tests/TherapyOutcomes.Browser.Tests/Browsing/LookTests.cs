using Microsoft.Playwright;

namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>What finds nothing on a good page must find what is wrong with a bad one, even on one that forbids all scripts.</summary>
[Collection(BrowserGroup.Name)]
public sealed class LookTests(BrowserPages pages)
{
    private const string Style = """
        <style>
          body { margin: 0; background: #fff; color: #1b1f24; }
          p { width: 500px; }
          @media (prefers-color-scheme: dark) { body { color: #eee; } }
        </style>
        """;

    [BrowserTheory]
    [InlineData(390, ColorScheme.Light, 110, new[] { "image-alt (critical)" })]
    [InlineData(1280, ColorScheme.Dark, 0, new[] { "color-contrast (serious)", "image-alt (critical)" })]
    public async Task LookAsync_BadPage_SaysWhatIsWrongAtThisScreen(int width, ColorScheme scheme, int overflow, string[] violations)
    {
        var look = await pages.LookAsync(TestPages.Of(TestPages.Policy + Style, "<p>Hard to read in the dark: <img></p>"), width, scheme);

        Assert.Equal(overflow, look.HorizontalOverflow);
        Assert.Equal(violations, look.Violations.Select(violation => violation[..violation.IndexOf(':', StringComparison.Ordinal)]));
    }
}
