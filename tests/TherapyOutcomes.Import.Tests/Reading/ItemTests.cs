using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Reading;

public sealed class ItemTests
{
    private const string Header = "client,date,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10\n";

    private static ScoreFile Read(string answers, Func<ScoreFileOptions, ScoreFileOptions>? change = null) =>
        ScoreFiles.Read($"{Header}a,2026-01-05,{answers}\n", options =>
        {
            var items = options with { Scores = [], Items = ["q1..q10"] };
            return change?.Invoke(items) ?? items;
        });

    [Theory]
    [InlineData("2,2,2,2,2,2,2,2,2,2", 40)]
    [InlineData("2,2,2,2,2,2,2,2,2,", 40)]
    [InlineData("0,0,0,0,0,0,0,0,0,5", 10)]
    public void Read_Items_AreScoredByTheMeasure(string answers, int score)
    {
        var row = Read(answers).Rows[0];

        Assert.True(row.Fate == RowFate.Used, row.Reason);
        Assert.Equal(score, row.Value);
        Assert.Equal(10, row.Items.Length);
    }

    [Theory]
    [InlineData("2,2,2,2,2,,,,,", "answered")]
    [InlineData("2,2,2,2,2,2,6,2,2,2", "Item 7")]
    [InlineData("2,2,2,2,2,2,x,2,2,2", "item 7")]
    [InlineData("2,2,2,2,2,2,2%,2,2,2", "item 7")]
    public void Read_ItemsThatGiveNoScore_AreRefusedWithTheItem(string answers, string reason) =>
        Assert.Contains(reason, Read(answers).Rows[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Read_NoAnswers_AreAMissingScore() => Assert.Equal(RowFate.Missing, Read(",,,,NA,,,,,").Rows[0].Fate);

    [Fact]
    public void Read_ItemsCodedFromOne_AreShiftedOnRequestAndNoticed()
    {
        const string Answers = "1,6,3,3,3,3,3,3,3,3";

        Assert.Contains(Read(Answers).Hints, hint => hint.Kind == HintKind.Coding && hint.Message.Contains("LowestItem 1", StringComparison.Ordinal));
        Assert.Equal(42, Read(Answers, options => options with { LowestItem = 1 }).Rows[0].Value);
    }

    [Fact]
    public void Read_StretchOfItemsInTheWrongOrder_IsAProblem() =>
        Assert.Equal(ProblemKind.Column, Read("2,2,2,2,2,2,2,2,2,2", options => options with { Items = ["q10..q1"] }).Problem?.Kind);
}
