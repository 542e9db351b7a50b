namespace TherapyOutcomes.Browser.Tests.Browsing;

/// <summary>The tests that share the browser. Each page gets a context of its own, so they share nothing else.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserGroup : ICollectionFixture<BrowserPages>
{
    internal const string Name = "Browser";
}
