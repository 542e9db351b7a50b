using Microsoft.Playwright;
using TherapyOutcomes.Browser.Tests.Browsing;
using TherapyOutcomes.Letters;

namespace TherapyOutcomes.Browser.Tests.Letters;

[Collection(BrowserGroup.Name)]
public sealed class CardOnScreenTests(BrowserPages pages)
{
    [BrowserTheory]
    [InlineData(320, 568)]
    [InlineData(390, 844)]
    [InlineData(1280, 900)]
    public async Task Look_AtACardOnAnyScreen_NeedsNoScrolling(int width, int height)
    {
        foreach (var (language, isFlagged) in new[] { ("en", false), ("en", true), ("es", false), ("es", true) })
        {
            var look = await pages.LookAsync(SamplePages.Card(language, isFlagged), width, ColorScheme.Light, height);

            Assert.Equal((0, 0), (look.HorizontalOverflow, look.VerticalOverflow));
        }
    }

    [BrowserTheory]
    [InlineData(CardSafety.Clear, ColorScheme.Light)]
    [InlineData(CardSafety.Clear, ColorScheme.Dark)]
    [InlineData(CardSafety.Look, ColorScheme.Light)]
    [InlineData(CardSafety.Look, ColorScheme.Dark)]
    [InlineData(CardSafety.Stop, ColorScheme.Light)]
    [InlineData(CardSafety.Stop, ColorScheme.Dark)]
    [InlineData(CardSafety.Emergency, ColorScheme.Light)]
    [InlineData(CardSafety.Emergency, ColorScheme.Dark)]
    public async Task Look_AtAnySafety_IsAccessible(CardSafety safety, ColorScheme scheme) =>
        Assert.Empty((await pages.LookAsync(SamplePages.Card(safety), 390, scheme, height: 844)).Violations);

    [BrowserFact]
    public async Task Load_UnderItsOwnPolicy_RefusesAndRequestsNothing()
    {
        var loading = await pages.LoadAsync(SamplePages.Card("en", isFlagged: true));

        Assert.Empty(loading.Messages);
        Assert.Empty(loading.Requests);
    }
}
