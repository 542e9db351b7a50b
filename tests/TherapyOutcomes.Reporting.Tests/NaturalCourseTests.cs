using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Reporting.Tests;

public sealed class NaturalCourseTests
{
    // Menezes Costa 2012, CMAJ 184:E613, abstract.
    [Fact]
    public void Points_OfLowBackPain_AreThePublishedOnes()
    {
        Assert.Equal([(0m, 52m), (6m, 23m), (26m, 12m), (52m, 6m)], Points(NaturalCourses.AcuteLowBackPain));
        Assert.Equal([(0m, 51m), (6m, 33m), (26m, 26m), (52m, 23m)], Points(NaturalCourses.PersistentLowBackPain));
        Assert.All([NaturalCourses.AcuteLowBackPain, NaturalCourses.PersistentLowBackPain], course => Assert.Equal("Menezes Costa 2012, CMAJ 184:E613", course.Citation));
    }

    [Theory]
    [InlineData(0, "VAS", "52")]
    [InlineData(3, "VAS", "37.5")]
    [InlineData(6, "VAS", "23")]
    [InlineData(16, "NPRS", "1.75")]
    [InlineData(52, "NPRS", "0.6")]
    [InlineData(52.1, "NPRS", null)]
    [InlineData(-0.1, "NPRS", null)]
    [InlineData(0, "ODI", null)]
    [InlineData(0, "BPI.severity", null)]
    public void MeanAt_Time_IsInterpolatedAndNeverBeyond(double weeks, string measure, string? mean) =>
        Assert.Equal(mean, NaturalCourses.AcuteLowBackPain.MeanAt((decimal)weeks, new MeasureId(measure))?.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("low back pain")]
    [InlineData("  Low  Back Pain. ")]
    [InlineData("lower-back pain")]
    [InlineData("Lumbago")]
    [InlineData("dolor lumbar")]
    [InlineData("Dolor de espalda baja")]
    public void For_LowBackPain_GoesByHowLongItHasLasted(string complaint)
    {
        Assert.Same(NaturalCourses.AcuteLowBackPain, NaturalCourses.For(complaint, Chronicity.Acute));
        Assert.Same(NaturalCourses.PersistentLowBackPain, NaturalCourses.For(complaint, Chronicity.Chronic));
        Assert.Null(NaturalCourses.For(complaint, Chronicity.Subacute));
    }

    [Theory]
    [InlineData("")]
    [InlineData("neck pain")]
    [InlineData("low back pain with sciatica")]
    [InlineData("low back pain after a fall")]
    [InlineData("back pain")]
    [InlineData("no low back pain")]
    public void For_AnyOtherComplaint_IsNone(string complaint) =>
        Assert.All(Enum.GetValues<Chronicity>(), chronicity => Assert.Null(NaturalCourses.For(complaint, chronicity)));

    [Fact]
    public void Points_NoneOrOutOfOrder_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => NaturalCourses.AcuteLowBackPain with { Points = [] });
        Assert.Throws<ArgumentException>(() => NaturalCourses.AcuteLowBackPain with { Points = default });
        Assert.Throws<ArgumentException>(() => NaturalCourses.AcuteLowBackPain with { Points = [new() { Weeks = 6, Mean = 1 }, new() { Weeks = 6, Mean = 2 }] });
    }

    private static IEnumerable<(decimal, decimal)> Points(NaturalCourse course) => course.Points.Select(point => (point.Weeks, point.Mean));
}
