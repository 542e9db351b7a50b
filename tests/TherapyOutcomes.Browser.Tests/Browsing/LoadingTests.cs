namespace TherapyOutcomes.Browser.Tests.Browsing;

[Collection(BrowserGroup.Name)]
public sealed class LoadingTests(BrowserPages pages)
{
    [BrowserFact]
    public async Task LoadAsync_PageWithAScriptThatIsForbidden_SaysSo()
    {
        var loading = await pages.LoadAsync(TestPages.Of(TestPages.Policy, "<script>1</script>"));

        Assert.Contains("Content Security Policy", Assert.Single(loading.Messages), StringComparison.Ordinal);
        Assert.Empty(loading.Requests);
    }

    [BrowserFact]
    public async Task LoadAsync_PageThatAsksForAnImage_NamesIt()
    {
        var loading = await pages.LoadAsync(TestPages.Of("", "<img src=\"http://elsewhere.example/image.png\" alt=\"\">"));

        Assert.Equal("http://elsewhere.example/image.png", Assert.Single(loading.Requests));
    }
}
