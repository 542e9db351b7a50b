using OxyPlot.Axes;
using TherapyOutcomes.Reporting.Charts;

namespace TherapyOutcomes.Reporting.Tests.Charts;

public sealed class CourseMarginsTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Theory]
    [InlineData(new[] { 0, 50, 100 }, new[] { "1", "2", "3" })]
    [InlineData(new[] { 0, 3, 100 }, new[] { "1\u20132", "3" })]
    [InlineData(new[] { 0, 3, 6, 100 }, new[] { "1\u20133", "4" })]
    [InlineData(new int[0], new string[0])]
    public void Stages_TooNearForANumberEach_ShareOne(int[] days, string[] numbers)
    {
        var axis = CourseMargins.Stages(
            new LinearAxis { Minimum = CourseAxes.At(Start), Maximum = CourseAxes.At(Start) + 100 },
            [.. days.Select((day, index) => new StageMark(index + 1, Start.AddDays(day), []))]);

        axis.GetTickValues(out var places, out _, out _);

        Assert.Equal(numbers, places.Select(axis.FormatValue));
    }

    [Fact]
    public void Thresholds_FarApart_StandAtTheirPlaces()
    {
        var axis = CourseMargins.Thresholds(new LinearAxis { Minimum = 0, Maximum = 100 }, [(80, "MDC 20"), (68, "MIC 8")]);

        axis.GetTickValues(out var places, out _, out _);

        Assert.Equal([68, 80], places);
        Assert.Equal(["MIC 8", "MDC 20"], places.Select(axis.FormatValue));
    }
}
