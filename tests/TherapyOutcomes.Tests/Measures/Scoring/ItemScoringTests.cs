using System.Collections.Immutable;

namespace TherapyOutcomes.Tests.Measures;

/// <summary>Hand-made answers for every instrument: the extremes, a middle one, and both sides of the missing-item rule.</summary>
public sealed class ItemScoringTests
{
    [Theory]

    [InlineData("NPRS", "0", 0d)]
    [InlineData("NPRS", "10", 10d)]
    [InlineData("NPRS", "-", null)]
    [InlineData("NPRS", "11", null)]
    [InlineData("NPRS", "5.5", null)]

    [InlineData("PSFS", "2 3 7", 4d)]
    [InlineData("PSFS", "2 3 - 7", 4d)]
    [InlineData("PSFS", "- - -", null)]
    [InlineData("PSFS", "5", 5d)]
    [InlineData("PSFS", "5 3", 4d)]
    [InlineData("PSFS", "1 2 3 4 5 6", null)]

    [InlineData("ODI", "10x0", 0d)]
    [InlineData("ODI", "10x5", 100d)]
    [InlineData("ODI", "7x2 2x1 -", 35.5556d)] // 16 of 45
    [InlineData("ODI", "8x2 2x-", 40d)]
    [InlineData("ODI", "7x2 3x-", null)]
    [InlineData("ODI", "9x2", null)]
    [InlineData("ODI", "9x2 6", null)]

    [InlineData("RMDQ", "24x0", 0d)]
    [InlineData("RMDQ", "24x1", 24d)]
    [InlineData("RMDQ", "5x1 15x0 4x-", 5d)]
    [InlineData("RMDQ", "5x1 14x0 5x-", null)]
    [InlineData("RMDQ", "24x-", null)]
    [InlineData("RMDQ", "23x1", null)]
    [InlineData("RMDQ", "23x1 2", null)]

    [InlineData("NDI", "10x0", 0d)]
    [InlineData("NDI", "10x5", 50d)]
    [InlineData("NDI", "7x2 - 2x2", 20d)]
    [InlineData("NDI", "4 0 0 2 - 5 4 2 0 3", 22.2222d)]
    [InlineData("NDI", "8x5 2x-", 50d)]
    [InlineData("NDI", "7x5 3x-", null)]
    [InlineData("NDI%", "7x2 2x1 -", 35.5556d)]
    [InlineData("NDI%", "8x5 2x-", 100d)]
    [InlineData("NDI%", "7x5 3x-", null)]

    [InlineData("DASH", "30x1", 0d)]
    [InlineData("DASH", "30x5", 100d)]
    [InlineData("DASH", "27x3 3x-", 50d)]
    [InlineData("DASH", "26x3 4x-", null)]
    [InlineData("DASH", "30x0", null)]
    [InlineData("DASH.work", "4x2", 25d)]
    [InlineData("DASH.work", "3x2 -", null)]
    [InlineData("DASH.sport", "4x5", 100d)]
    [InlineData("DASH.sport", "3x5 -", null)]
    [InlineData("QuickDASH", "10x3 -", 50d)] // sum 30 of 10
    [InlineData("QuickDASH", "11x3", 50d)] // sum 33 of 11
    [InlineData("QuickDASH", "9x3 2x-", null)]

    [InlineData("LEFS", "20x4", 80d)]
    [InlineData("LEFS", "20x0", 0d)]
    [InlineData("LEFS", "19x4 -", null)]

    [InlineData("SPADI", "5x10 8x0", 50d)] // the mean of the parts: all items together would be 38.46
    [InlineData("SPADI", "3x4 2x- 6x2 2x-", 30d)]
    [InlineData("SPADI", "2x4 3x- 8x2", null)]
    [InlineData("SPADI", "5x4 5x2 3x-", null)]
    [InlineData("SPADI", "12x4", null)]
    [InlineData("SPADI.pain", "3x5 2x-", 50d)]
    [InlineData("SPADI.pain", "2x5 3x-", null)]
    [InlineData("SPADI.disability", "6x5 2x-", 50d)]
    [InlineData("SPADI.disability", "5x5 3x-", null)]

    [InlineData("HIT-6", "6x6", 36d)]
    [InlineData("HIT-6", "6x13", 78d)]
    [InlineData("HIT-6", "6 8 10 11 13 6", 54d)]
    [InlineData("HIT-6", "5x6 -", null)]
    [InlineData("HIT-6", "5x6 7", null)]
    [InlineData("HIT-6", "5x6", null)]

    [InlineData("PEG", "2 3 4", 3d)]
    [InlineData("PEG", "2 3 -", null)]

    [InlineData("BPI.severity", "1 2 3 4", 2.5d)]
    [InlineData("BPI.severity", "1 2 3 -", null)]
    [InlineData("BPI.interference", "7x10", 10d)]
    [InlineData("BPI.interference", "1 2 3 4 3x-", 2.5d)]
    [InlineData("BPI.interference", "1 2 3 4x-", null)]

    [InlineData("WOMAC", "24x4", 96d)]
    [InlineData("WOMAC", "4x2 - 2x1 14x3 3x-", 63d)] // 10 + 2 + 51
    [InlineData("WOMAC", "3x2 2x- 2x1 17x3", null)]
    [InlineData("WOMAC", "5x2 1 - 17x3", null)]
    [InlineData("WOMAC", "5x2 2x1 13x3 4x-", null)]
    [InlineData("WOMAC", "23x1", null)]
    [InlineData("WOMAC.pain", "4x2 -", 10d)]
    [InlineData("WOMAC.pain", "3x2 2x-", null)]
    [InlineData("WOMAC.stiffness", "4 4", 8d)]
    [InlineData("WOMAC.stiffness", "4 -", null)]
    [InlineData("WOMAC.function", "14x4 3x-", 68d)]
    [InlineData("WOMAC.function", "13x4 4x-", null)]

    [InlineData("KOOS.pain", "9x0", 100d)]
    [InlineData("KOOS.pain", "9x4", 0d)]
    [InlineData("KOOS.pain", "1 2 1 2 1 2 1 2 -", 62.5d)] // mean 1.5
    [InlineData("KOOS.pain", "5x1 4x-", 75d)]
    [InlineData("KOOS.pain", "4x1 5x-", null)]
    [InlineData("KOOS.symptoms", "4x1 3x-", 75d)]
    [InlineData("KOOS.symptoms", "3x1 4x-", null)]
    [InlineData("KOOS.adl", "9x1 8x-", 75d)]
    [InlineData("KOOS.adl", "8x1 9x-", null)]
    [InlineData("KOOS.sport", "3x1 2x-", 75d)]
    [InlineData("KOOS.sport", "2x1 3x-", null)]
    [InlineData("KOOS.qol", "2x1 2x-", 75d)]
    [InlineData("KOOS.qol", "1 3x-", null)]

    [InlineData("HOOS.pain", "5x1 5x-", 75d)]
    [InlineData("HOOS.pain", "4x1 6x-", null)]
    [InlineData("HOOS.symptoms", "3x1 2x-", 75d)]
    [InlineData("HOOS.symptoms", "2x1 3x-", null)]
    [InlineData("HOOS.adl", "9x1 8x-", 75d)]
    [InlineData("HOOS.adl", "8x1 9x-", null)]
    [InlineData("HOOS.sport", "2x1 2x-", 75d)]
    [InlineData("HOOS.sport", "1 3x-", null)]
    [InlineData("HOOS.qol", "2x1 2x-", 75d)]
    [InlineData("HOOS.qol", "1 3x-", null)]

    [InlineData("FABQ-PA", "4x6", 24d)]
    [InlineData("FABQ-PA", "3x6 -", null)]
    [InlineData("FABQ-W", "7x6", 42d)]
    [InlineData("FABQ-W", "6x6 -", null)]

    [InlineData("PCS", "13x4", 52d)]
    [InlineData("PCS", "12x4 -", null)]
    [InlineData("PCS.rumination", "1 2 3 4", 10d)]
    [InlineData("PCS.rumination", "1 2 3 -", null)]
    [InlineData("PCS.magnification", "3x4", 12d)]
    [InlineData("PCS.magnification", "4 4 -", null)]
    [InlineData("PCS.helplessness", "6x4", 24d)]
    [InlineData("PCS.helplessness", "5x4 -", null)]

    [InlineData("PHQ-9", "9x3", 27d)]
    [InlineData("PHQ-9", "7x1 2x-", 9d)]
    [InlineData("PHQ-9", "4x1 4x0 -", 5d)] // 4.5
    [InlineData("PHQ-9", "3x1 4x0 2x-", 4d)] // 3.86
    [InlineData("PHQ-9", "6x1 3x-", null)]

    [InlineData("GAD-7", "7x3", 21d)]
    [InlineData("GAD-7", "6x3 -", null)]

    [InlineData("PSQI", "7x3", 21d)] // its seven components
    [InlineData("PSQI", "6x3 -", null)]
    [InlineData("PSQI", "6x3 4", null)]
    [InlineData("PSQI", "23 20 7 6.5 1 0 1 0 0 0 0 1 0 0 1 0 1 1", 6d)] // components 1 1 1 1 1 0 1
    [InlineData("PSQI", "23 20 7 6.5 1 0 1 0 0 0 0 1 0 - 1 0 1 1", 6d)]
    [InlineData("PSQI", "23 20 7 6.5 - 0 1 0 0 0 0 1 0 0 1 0 1 1", null)]
    [InlineData("PSQI", "22 0 6 8 10x0 4x0", 0d)]
    [InlineData("PSQI", "0 90 8 3 10x3 4x3", 21d)]
    [InlineData("PSQI", "23 0 7 6.75 10x0 4x0", 2d)] // 84.4% of the night: efficiency 1, and duration 1
    [InlineData("PSQI", "23 0 7 6.8 10x0 4x0", 1d)] // 85%
    [InlineData("PSQI", "0 0 10 7 10x0 4x0", 3d)] // 7 hours: duration 1; 70%: efficiency 2
    [InlineData("PSQI", "0 0 10 7.1 10x0 4x0", 2d)]
    [InlineData("PSQI", "0 0 8 6 10x0 4x0", 2d)]
    [InlineData("PSQI", "0 0 8 5.9 10x0 4x0", 4d)] // duration 2; 73.75%: efficiency 2
    [InlineData("PSQI", "0 0 7 5 10x0 4x0", 4d)] // 71.4%
    [InlineData("PSQI", "0 0 7 4.9 10x0 4x0", 5d)] // duration 3; 70%: efficiency 2
    [InlineData("PSQI", "0 0 7 4.5 10x0 4x0", 6d)] // 64.3%
    [InlineData("PSQI", "22 15 6 8 10x0 4x0", 0d)]
    [InlineData("PSQI", "22 15 6 8.1 10x0 4x0", null)] // more sleep than time in bed
    [InlineData("PSQI", "22 15.5 6 8 10x0 4x0", 1d)]
    [InlineData("PSQI", "22 31 6 8 1 9x0 4x0", 2d)]
    [InlineData("PSQI", "22 61 6 8 2 9x0 4x0", 3d)]
    [InlineData("PSQI", "22 0 6 8 0 1 8x0 4x0", 1d)]
    [InlineData("PSQI", "22 0 6 8 0 3x3 6x0 4x0", 1d)]
    [InlineData("PSQI", "22 0 6 8 0 3x3 1 5x0 4x0", 2d)]
    [InlineData("PSQI", "22 0 6 8 0 6x3 1 2x0 4x0", 3d)]
    [InlineData("PSQI", "22 30 6 8 0 9x0 4x0", 1d)] // half an hour: 1
    [InlineData("PSQI", "22 60 6 8 0 9x0 4x0", 1d)] // an hour: 2, which with the frequency is 1
    [InlineData("PSQI", "22 60 6 8 1 9x0 4x0", 2d)]
    [InlineData("PSQI", "22 60 6 8 2 9x0 4x0", 2d)] // a sum of 4 is still 2
    [InlineData("PSQI", "22 1440 6 8 0 9x0 4x0", 2d)] // the longest latency
    [InlineData("PSQI", "0 0 24 7.5 10x0 4x0", null)] // to bed at midnight and up at midnight
    [InlineData("PSQI", "24 0 8 7.5 10x0 4x0", 0d)] // hour 24 is hour 0
    [InlineData("PSQI", "0 0 10 6.5 10x0 4x0", 3d)] // 65%: efficiency 2
    [InlineData("PSQI", "22 0 6 8 0 6x3 3x0 4x0", 2d)] // 18 points of disturbance
    [InlineData("PSQI", "22 0 6 8 0 8x0 1 4x0", 1d)] // the other reason counts
    [InlineData("PSQI", "22 0 6 8 10x0 0 0 1 1", 1d)]
    [InlineData("PSQI", "22 0 6 8 10x0 0 0 2 1", 2d)]
    [InlineData("PSQI", "22 0 6 8 10x0 0 0 3 2", 3d)]
    [InlineData("PSQI", "22 0 22 8 10x0 4x0", null)]
    [InlineData("PSQI", "25 0 6 8 10x0 4x0", null)]
    [InlineData("PSQI", "22 1441 6 8 10x0 4x0", null)]
    [InlineData("PSQI", "22 0 6 24.5 10x0 4x0", null)]
    [InlineData("PSQI", "22 0 6 8 10x0 4 3x0", null)]
    [InlineData("PSQI", "22 0 6 8 10x0 0.5 3x0", null)]
    [InlineData("PSQI", "22 0 6 8 10x0 3x0", null)]

    [InlineData("ISI", "7x4", 28d)]
    [InlineData("ISI", "6x4 -", null)]

    [InlineData("GAS", "0 0 0", 50d)]
    [InlineData("GAS", "-1", 40d)]
    [InlineData("GAS", "1 1 0", 59.13d)] // 50 + 20 / √4.8
    [InlineData("GAS", "2 - -2 1", 54.56d)] // 50 + 10 / √4.8
    [InlineData("GAS", "10x2", 82.88d)]
    [InlineData("GAS", "11x2", null)]
    [InlineData("GAS", "3 0", null)]
    [InlineData("GAS", "- -", null)]

    [InlineData("MYMOP2", "4 3 5 4", 4d)]
    [InlineData("MYMOP2", "4 - - 5", 4.5d)]
    [InlineData("MYMOP2", "4 3 5", null)]
    [InlineData("MYMOP2", "4 3 5 7", null)]

    [InlineData("QBPDS", "20x5", 100d)]
    [InlineData("QBPDS", "10x1 10x2", 30d)]
    [InlineData("QBPDS", "19x5 -", null)]

    [InlineData("PRTEE", "5x10 10x10", 100d)]
    [InlineData("PRTEE", "1 2 3 4 5 10x4", 35d)] // 15 + 40 / 2
    [InlineData("PRTEE", "5x1 9x1 -", null)]
    [InlineData("PRTEE.pain", "1 2 3 4 5", 15d)]
    [InlineData("PRTEE.pain", "1 2 3 4 -", null)]
    [InlineData("PRTEE.function", "9x4 3", 19.5d)]
    [InlineData("PRTEE.function", "9x4 -", null)]

    [InlineData("FAAM.adl", "21x4", 100d)]
    [InlineData("FAAM.adl", "19x2 2x-", 50d)]
    [InlineData("FAAM.adl", "18x2 3x-", null)]
    [InlineData("FAAM.sport", "7x1 -", 25d)]
    [InlineData("FAAM.sport", "6x1 2x-", null)]

    [InlineData("UEFI", "20x4", 80d)]
    [InlineData("UEFI", "10x1 10x2", 30d)]
    [InlineData("UEFI", "19x4 -", null)]

    [InlineData("TSK-11", "11x1", 11d)]
    [InlineData("TSK-11", "11x4", 44d)]
    [InlineData("TSK-11", "10x2 -", null)]
    [InlineData("TSK-11", "10x2 0", null)]

    [InlineData("WHO-5", "5x5", 100d)]
    [InlineData("WHO-5", "3 2 4 1 3", 52d)]
    [InlineData("WHO-5", "4x3 -", null)]
    public void TryScore_Answers_GiveTheScoreOrNone(string measure, string answers, double? expected)
    {
        var score = ItemAnswers.Score(measure, answers);

        Assert.Equal(expected is null, score is null);
        Assert.Equal(expected ?? 0, (double)(score ?? 0), 4);
    }

    [Fact]
    public void TryScore_EveryInstrumentWithItems_HasFixturesHere()
    {
        var tested = GetType().GetMethod(nameof(TryScore_Answers_GiveTheScoreOrNone))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).GetData(null!).Single()[0]);

        Assert.Equal(
            StandardMeasures.Catalog.Where(measure => measure.Scoring is not null).Select(measure => measure.Id.Value).Order(StringComparer.Ordinal),
            tested.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RawScoreTable_OfTheHost_ScoresItsForm()
    {
        // A made-up table: the T-score of a raw sum is that sum plus 30.
        var table = new RawScoreTable(6, 1, 5, 4, [.. Enumerable.Range(6, 25).Select(sum => sum + 30m)]);

        Assert.Equal(36m, Score("6x1"));
        Assert.Equal(60m, Score("6x5"));
        Assert.Equal(45m, Score("2 2 2 3 3 3"));
        Assert.Equal(44m, Score("2 2 2 3 2x-")); // 9 · 6 / 4 = 13.5, rounded up
        Assert.Null(Score("2 2 2 3x-"));

        decimal? Score(string answers) => table.TryScore(ItemAnswers.Read(answers), out var score, out _) ? score : null;
    }

    [Fact]
    public void RawScoreTable_WithoutAScoreForEachSum_IsRefused() =>
        Assert.Contains("25 scores", Assert.Throws<ArgumentException>(() => new RawScoreTable(6, 1, 5, 4, [1m])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("40 50 45 60 70")]
    [InlineData("70 60 65 50 40")]
    public void RawScoreTable_WithAScoreThatTurnsBack_NamesIt(string scores) => Assert.Contains(
        "check the scores of 2 and 3",
        Assert.Throws<ArgumentException>(() => new RawScoreTable(1, 1, 5, 1, Read(scores))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("40 50 50 60 70")]
    [InlineData("70 60 50 45 40")]
    public void RawScoreTable_WithScoresInOneDirection_IsAccepted(string scores) =>
        Assert.Equal(5, new RawScoreTable(1, 1, 5, 1, Read(scores)).Scores.Length);

    private static ImmutableArray<decimal> Read(string scores) => [.. ItemAnswers.Read(scores).OfType<decimal>()];

    [Fact]
    public void RawScoreTable_SameTable_IsEqualAndTellsPoliciesApart()
    {
        var (one, same, other) = (Table(0), Table(0), Table(1));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.Equal(With(one).Fingerprint, With(same).Fingerprint);
        Assert.NotEqual(With(one).Fingerprint, With(other).Fingerprint);

        static RawScoreTable Table(decimal last) => new(1, 1, 2, 1, [40m, 60m + last]);

        static ClinicPolicy With(ItemScoring scoring) => new()
        {
            Measures = StandardMeasures.Catalog.With(StandardMeasures.Catalog.Get(new("PROMIS-PI.4a")) with { Scoring = scoring }),
        };
    }
}
