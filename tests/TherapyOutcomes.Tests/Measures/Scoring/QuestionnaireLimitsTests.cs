namespace TherapyOutcomes.Tests.Measures.Scoring;

/// <summary>A questionnaire that a clinic defines can't divide by zero or overflow, whatever its numbers.</summary>
public sealed class QuestionnaireLimitsTests
{
    [Theory]
    [InlineData(0, 0, 5, 1, "items")]
    [InlineData(-1, 0, 5, 1, "items")]
    [InlineData(1_001, 0, 5, 1, "items")]
    [InlineData(10, -1_001, 5, 1, "lowest")]
    [InlineData(10, 1_000, 1_001, 1, "lowest")]
    [InlineData(10, int.MinValue, int.MaxValue, 1, "lowest")]
    [InlineData(10, 5, 5, 1, "highest")]
    [InlineData(10, 0, 1_001, 1, "highest")]
    [InlineData(10, 0, 5, -1, "minimumAnswered")]
    [InlineData(10, 0, 5, 11, "minimumAnswered")]
    public void Constructor_ImpossibleNumber_NamesIt(int items, int lowest, int highest, int minimumAnswered, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new PercentOfRange(items, lowest, highest, minimumAnswered)).ParamName);

    [Fact]
    public void TryScore_NoAnswerAtAll_GivesNoScore()
    {
        decimal?[] blank = [null, null];

        Assert.All(
            new QuestionnaireScoring[]
            {
                new CountOfTicks(2, 0),
                new MeanOfItems(2, 0, 5, 0),
                new PercentOfRange(2, 0, 5, 0),
                new ProratedSum(2, 0, 5, 0, toWhole: false),
                new RawScoreTable(2, 0, 1, 0, [1, 2, 3]),
            },
            scoring => Assert.False(scoring.TryScore(blank, out _, out _)));
    }

    [Fact]
    public void Allowed_Answers_SaysHowManyAndWhichMustBeGiven()
    {
        Assert.Equal("1 item, a whole number from 0 to 10", new SumOfItems(1, 0, 10).Allowed);
        Assert.Equal("2 items, each a whole number from 0 to 4, all answered", new ProratedSum(2, 0, 4, 2, toWhole: false).Allowed);
        Assert.Equal("2 items, each a whole number from 0 to 4 or null, at least 1 answered", new ProratedSum(2, 0, 4, 1, toWhole: false).Allowed);
    }

    [Fact]
    public void Formula_OfAScoring_SaysWhatIsComputed()
    {
        Assert.Equal("the answer", new SumOfItems(1, 0, 10).Formula);
        Assert.Equal("the sum of the answers", new SumOfItems(2, 0, 10).Formula);
        Assert.Equal("5 · sum / answered, rounded to the nearest whole", new ProratedSum(5, 0, 4, 4, toWhole: true).Formula);
        Assert.Equal("5 · sum / answered", new ProratedSum(5, 0, 4, 4, toWhole: false).Formula);
        Assert.Equal("100 · (sum / answered - 1) / 4", new PercentOfRange(5, 1, 5, 5).Formula);
    }

    [Fact]
    public void Constructor_ChosenItems_RefusesImpossibleNumbers() => Assert.All(
        new Func<ChosenItems>[] { () => new MeanOfActivities(0, 3, 10), () => new MeanOfActivities(4, 3, 10), () => new MeanOfActivities(1, 1_001, 10), () => new MeanOfActivities(1, 3, 0) },
        make => Assert.Throws<ArgumentOutOfRangeException>(make));

    [Fact]
    public void Allowed_ChosenItems_SaysHowMany()
    {
        Assert.StartsWith("3 to 5 items in the order", new MeanOfActivities(3, 5, 10).Allowed, StringComparison.Ordinal);
        Assert.StartsWith("4 items in the order", new MeanOfActivities(4, 4, 6).Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void ReversedItems_OfNoItem_AreRefused(int item) =>
        Assert.Contains("from 1 to 2", Assert.Throws<ArgumentException>(() => new SumOfItems(2, 0, 4) { ReversedItems = [item] }).Message, StringComparison.Ordinal);

    [Fact]
    public void ReversedItems_NamedTwice_AreRefused() =>
        Assert.Throws<ArgumentException>(() => new SumOfItems(2, 0, 4) { ReversedItems = [1, 1] });

    [Fact]
    public void TryScore_ReversedItems_CountTheOtherWayRound()
    {
        var scoring = new SumOfItems(3, 1, 5) { ReversedItems = [2] };

        Assert.True(scoring.TryScore([1, 1, 2], out var score, out _));
        Assert.Equal(1 + 5 + 2, score);
    }

    [Fact]
    public void Equals_SameReversedItemsInAnotherOrder_IsEqual()
    {
        var one = new SumOfItems(3, 1, 5) { ReversedItems = [2, 3] };

        Assert.Equal(one, new SumOfItems(3, 1, 5) { ReversedItems = [3, 2] });
        Assert.NotEqual(one, new SumOfItems(3, 1, 5) { ReversedItems = [2] });
        Assert.NotEqual(one, new SumOfItems(3, 1, 4) { ReversedItems = [2, 3] });
    }

    [Fact]
    public void TryScore_LargestQuestionnaire_IsScored()
    {
        var items = Enumerable.Repeat<decimal?>(1_000, 1_000).ToArray();

        Assert.True(new PercentOfRange(1_000, -1_000, 1_000, 1).TryScore(items, out var score, out _));
        Assert.Equal(100, score);
    }
}
