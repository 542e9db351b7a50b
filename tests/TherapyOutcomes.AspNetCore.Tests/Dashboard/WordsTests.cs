using TherapyOutcomes.AspNetCore.Dashboard.Words;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard;

public sealed class WordsTests
{
    [Fact]
    public void Keys_BothLanguages_AreTheSame() =>
        Assert.Equal(DashboardWords.English.Keys.Order(StringComparer.Ordinal), DashboardWords.Spanish.Keys.Order(StringComparer.Ordinal));
}
