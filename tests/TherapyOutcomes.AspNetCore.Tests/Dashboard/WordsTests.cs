using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard;

public sealed class WordsTests
{
    [Fact]
    public void Keys_OfALanguage_AreThere() => Assert.NotEmpty(DashboardWords.English.Keys);

    [Fact]
    public void Keys_BothLanguages_AreTheSame() =>
        Assert.Equal(DashboardWords.English.Keys.Order(StringComparer.Ordinal), DashboardWords.Spanish.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Places_BothLanguages_AreTheSame() => Assert.All(
        DashboardWords.English.Keys,
        key => Assert.Equal(PlacesOf(DashboardWords.English[key]), PlacesOf(DashboardWords.Spanish[key])));

    private static IEnumerable<int> PlacesOf(string text) => Enumerable.Range(0, 10).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal));
}
