using Microsoft.Playwright;
using TherapyOutcomes.Browser.Tests.Browsing;

namespace TherapyOutcomes.Browser.Tests.Letters;

[Collection(BrowserGroup.Name)]
public sealed class LetterOnScreenTests(BrowserPages pages)
{
    [BrowserTheory]
    [InlineData("DischargeSummary/Guardian", 390, ColorScheme.Light)]
    [InlineData("DischargeSummary/Guardian", 390, ColorScheme.Dark)]
    [InlineData("DischargeSummary/Guardian", 1280, ColorScheme.Light)]
    [InlineData("DischargeSummary/Guardian", 1280, ColorScheme.Dark)]
    [InlineData("Referral", 320, ColorScheme.Light)]
    [InlineData("Referral", 390, ColorScheme.Light)]
    [InlineData("Referral", 390, ColorScheme.Dark)]
    [InlineData("Referral", 1280, ColorScheme.Light)]
    [InlineData("Referral", 1280, ColorScheme.Dark)]
    public async Task Look_AtAnyScreen_IsAccessibleAndFits(string name, int width, ColorScheme scheme)
    {
        var look = await pages.LookAsync(SamplePages.Letter(name, "es"), width, scheme);

        Assert.Empty(look.Violations);
        Assert.Equal(0, look.HorizontalOverflow);
    }

    [BrowserTheory]
    [InlineData("Summary")]
    [InlineData("Referral")]
    public async Task Load_UnderItsOwnPolicy_RefusesAndRequestsNothing(string name)
    {
        var loading = await pages.LoadAsync(SamplePages.Letter(name, "en"));

        Assert.Empty(loading.Messages);
        Assert.Empty(loading.Requests);
    }
}
