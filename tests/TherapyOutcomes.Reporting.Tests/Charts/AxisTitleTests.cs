using TherapyOutcomes.Measures;
using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Tests.Charts;

public sealed class AxisTitleTests
{
    private static readonly Measure Odi = StandardMeasures.Catalog.Get(new("ODI"));

    public static TheoryData<string> Languages => ["en", "es"];

    [Theory]
    [InlineData("en", "ODI, % (lower is better)")]
    [InlineData("es", "ODI, % (mejor si baja)")]
    public void Of_ShortName_SaysTheUnitAndTheDirection(string language, string title) =>
        Assert.Equal(title, AxisTitle.Of(Odi, ChartWords.For(language)));

    [Theory]
    [InlineData("en", "WOMAC.stiffness, points")]
    [InlineData("es", "WOMAC.stiffness, puntos")]
    public void Of_LongerId_LeavesTheDirectionToTheTable(string language, string title) =>
        Assert.Equal(title, AxisTitle.Of(StandardMeasures.Catalog.Get(new("WOMAC.stiffness")), ChartWords.For(language)));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Of_AnyMeasureOfTheCatalog_FitsWithoutBeingCut(string language)
    {
        Assert.All(StandardMeasures.Catalog, measure =>
        {
            var title = AxisTitle.Of(measure, ChartWords.For(language));

            Assert.StartsWith(measure.Id.Value, title, StringComparison.Ordinal);
            Assert.DoesNotContain("\u2026", title, StringComparison.Ordinal);
            AssertFits(title);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Of_NameOf200Characters_IsTheId(string language)
    {
        var title = AxisTitle.Of(Odi with { Id = new("GRIP"), Name = new string('W', 200) }, ChartWords.For(language));

        Assert.StartsWith("GRIP, % (", title, StringComparison.Ordinal);
        AssertFits(title);
    }

    [Fact]
    public void Of_LongestIdAndUnit_IsCutWithAnEllipsis()
    {
        var id = new string('W', 64);
        var title = AxisTitle.Of(Odi with { Id = new(id), Name = id, Unit = "kilograms" }, ChartWords.English);

        Assert.StartsWith("WWWWW", title, StringComparison.Ordinal);
        Assert.EndsWith("\u2026", title, StringComparison.Ordinal);
        AssertFits(title);
    }

    [Fact]
    public void Of_NoUnit_HasNoComma() =>
        Assert.Equal("GRIP (lower is better)", AxisTitle.Of(Odi with { Id = new("GRIP"), Name = "GRIP", Unit = "" }, ChartWords.English));

    // The chart has some room above and below its axis.
    private static void AssertFits(string title) => Assert.InRange(AxisTitle.WidthOf(title), 1, CourseChart.Height * 0.9);
}
