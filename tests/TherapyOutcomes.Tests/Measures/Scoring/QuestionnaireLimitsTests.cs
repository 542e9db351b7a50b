namespace TherapyOutcomes.Tests.Measures.Scoring;

/// <summary>A questionnaire that a clinic defines can't divide by zero or overflow, whatever its numbers.</summary>
public sealed class QuestionnaireLimitsTests
{
    [Theory]
    [InlineData(0, 0, 5, 1, "items")]
    [InlineData(-1, 0, 5, 1, "items")]
    [InlineData(1_001, 0, 5, 1, "items")]
    [InlineData(10, -1_001, 5, 1, "lowest")]
    [InlineData(10, int.MinValue, int.MaxValue, 1, "lowest")]
    [InlineData(10, 5, 5, 1, "highest")]
    [InlineData(10, 0, 1_001, 1, "highest")]
    [InlineData(10, 0, 5, -1, "minimumAnswered")]
    [InlineData(10, 0, 5, 11, "minimumAnswered")]
    public void Constructor_ImpossibleNumber_NamesIt(int items, int lowest, int highest, int minimumAnswered, string parameter) =>
        Assert.Equal(parameter, Assert.Throws<ArgumentOutOfRangeException>(() => new PercentOfRange(items, lowest, highest, minimumAnswered)).ParamName);

    [Fact]
    public void TryScore_NoAnswerAtAll_GivesNoScoreUnlessABlankIsAnAnswer()
    {
        decimal?[] blank = [null, null];

        Assert.All(
            new QuestionnaireScoring[] { new MeanOfItems(2, 5, 0), new PercentOfRange(2, 0, 5, 0), new ProratedSum(2, 5, 0, toWhole: false), new RawScoreTable(2, 0, 1, 0, [1, 2, 3]) },
            scoring => Assert.False(scoring.TryScore(blank, out _)));
        Assert.True(new CountOfTicks(2).TryScore(blank, out var none));
        Assert.Equal(0, none);
    }

    [Fact]
    public void TryScore_LargestQuestionnaire_IsScored()
    {
        var items = Enumerable.Repeat<decimal?>(1_000, 1_000).ToArray();

        Assert.True(new PercentOfRange(1_000, -1_000, 1_000, 1).TryScore(items, out var score));
        Assert.Equal(100, score);
    }
}
