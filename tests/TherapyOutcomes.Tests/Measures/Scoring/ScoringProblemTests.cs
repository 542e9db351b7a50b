namespace TherapyOutcomes.Tests.Measures.Scoring;

/// <summary>What is said of answers that can't be scored: the item, its value, the counts and the part.</summary>
public sealed class ScoringProblemTests
{
    [Theory]
    [InlineData("ODI", "6x2 6 3x2", "Item 7 is 6; allowed 0 to 5.")]
    [InlineData("ODI", "9x2 -1", "Item 10 is -1; allowed 0 to 5.")]
    [InlineData("ODI", "2.5 9x2", "Item 1 is 2.5; allowed whole numbers from 0 to 5.")]
    [InlineData("ODI", "7x2 3x-", "7 of 10 answered; at least 8.")]
    [InlineData("ODI", "9x2", "9 items given; 10 expected.")]
    [InlineData("NPRS", "2 3", "2 items given; 1 expected.")]
    [InlineData("ODI", "2", "1 item given; 10 expected.")]
    [InlineData("LEFS", "19x4 -", "19 of 20 answered; all are needed.")]
    [InlineData("PSFS", "6x1", "6 items given; 1 to 5 expected.")]
    [InlineData("PSFS", "11", "Item 1 is 11; allowed 0 to 10.")]
    [InlineData("PSFS", "- -", "0 of 2 answered; at least 1.")]
    [InlineData("SPADI", "12x4", "12 items given; 13 expected.")]
    [InlineData("SPADI", "5x4 5x2 3x-", "Disability: 5 of 8 answered; at least 6.")]
    [InlineData("SPADI", "2x4 3x- 8x2", "Pain: 2 of 5 answered; at least 3.")]
    [InlineData("SPADI", "5x4 2 11 6x2", "Item 7 (disability) is 11; allowed 0 to 10.")]
    [InlineData("WOMAC", "5x2 1 - 17x3", "Stiffness: 1 of 2 answered; all are needed.")]
    [InlineData("WOMAC", "7x2 16x3 5", "Item 24 (function) is 5; allowed 0 to 4.")]
    [InlineData("HIT-6", "5x6 7", "Item 6 is 7; allowed 6 (never), 8 (rarely), 10 (sometimes), 11 (very often) or 13 (always).")]
    [InlineData("HIT-6", "5x6 -", "5 of 6 answered; all are needed.")]
    [InlineData("RMDQ", "24x-", "0 of 24 answered; at least 20.")]
    [InlineData("PSQI", "8x1", "8 items given; 7 or 18 expected.")]
    [InlineData("PSQI", "25 0 6 8 10x0 4x0", "Item 1 is 25; allowed an hour of the day, 0 to 24.")]
    [InlineData("PSQI", "22 0 6 8 10x0 - 3x0", "Item 15 is not answered; allowed a whole number from 0 to 3.")]
    [InlineData("PSQI", "0 0 24 8 10x0 4x0", "Item 3 is 24; allowed a time other than the bed time.")]
    [InlineData("PSQI", "22 1440.5 6 8 10x0 4x0", "Item 2 is 1440.5; allowed 0 to 1440 minutes.")]
    [InlineData("PSQI", "22 0 6 24.5 10x0 4x0", "Item 4 is 24.5; allowed 0 to 24 hours.")]
    [InlineData("MYMOP2", "3 3", "2 items given; 4 expected.")]
    [InlineData("GAS", "0 3", "Item 2 is 3; allowed -2 to 2.")]
    public void TryScore_AnswersThatCantBeScored_SaysWhy(string measure, string answers, string problem)
    {
        Assert.False(StandardMeasures.Catalog.Get(new(measure)).Scoring!.TryScore(ItemAnswers.Read(answers), out _, out var said));
        Assert.Equal(problem, said);
    }

    [Fact]
    public void TryScore_AnswersThatCanBeScored_SaysNothing()
    {
        Assert.True(StandardMeasures.Catalog.Get(new("ODI")).Scoring!.TryScore(ItemAnswers.Read("10x2"), out _, out var said));
        Assert.Null(said);
    }
}
