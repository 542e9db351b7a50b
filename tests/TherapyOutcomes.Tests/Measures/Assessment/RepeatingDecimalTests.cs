namespace TherapyOutcomes.Tests.Measures;

/// <summary>Means of items are repeating decimals: a change of exactly the threshold reaches it all the same.</summary>
public sealed class RepeatingDecimalTests
{
    [Theory]
    [InlineData(Verdict.Improved, true)]
    [InlineData(Verdict.Deteriorated, false)]
    public void Judge_SpadiOfElevenItemsChangedByExactly18_ReachesTheMdc(Verdict expected, bool better)
    {
        decimal?[] worse = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 6, null, null];
        decimal?[] lighter = [10, 10, 10, 10, 7, 10, 10, 10, 8, 0, 0, null, null];

        Assert.Equal(expected, Newest("SPADI", better ? worse : lighter, better ? lighter : worse));
    }

    [Theory]
    [InlineData(0, 3, Verdict.PossiblyImproved)]
    [InlineData(0, 4, Verdict.Unchanged)]
    public void Judge_MeanOfSevenItems_ReachesTheMicAtExactlyOne(decimal last, decimal sixth, Verdict expected) =>
        Assert.Equal(expected, Newest("BPI.interference", [10, 10, 10, 10, 10, 10, last], [10, 10, 10, 10, 10, sixth, last]));

    private static Verdict? Newest(string measure, decimal?[] before, decimal?[] after)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: measure);
        care.RecordScore(measure, items: [.. before]).AssertAccepted();
        care.OnDay(14).RecordScore(measure, items: [.. after]).AssertAccepted();
        return care.Assess().Primary.Newest?.Verdict;
    }
}
