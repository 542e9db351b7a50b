using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Reading;

public sealed class BaselineTests
{
    private static ScoreFile Read(string rows, Func<ScoreFileOptions, ScoreFileOptions>? change = null) =>
        ScoreFiles.Read($"client,date,score,b\n{rows}", options => (change?.Invoke(options) ?? options) with { BaselineColumn = "b" });

    [Fact]
    public void Read_BaselineInAFileOfDates_IsOnTheDayBeforeTheClientsFirstRow()
    {
        var file = Read("a,2026-02-05,30,50\na,2026-01-05,40,\na,2026-03-05,20,50\n");

        Assert.Equal(["2 a 2026-01-04 50"], file.Baselines.Select(ScoreFiles.Line));
        Assert.Equal(4, file.Scores.Count());
    }

    [Fact]
    public void Read_BaselineThatConflicts_RefusesTheRowAndNamesTheLine()
    {
        var file = Read("a,2026-01-05,40,50\na,2026-02-05,30,51\n");

        Assert.Contains("line 2", Assert.Single(file.Refused).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("50", RowFate.Used)]
    [InlineData("40", RowFate.Refused)]
    public void Read_RowAtTimeZero_MustAgreeWithTheBaseline(string score, RowFate fate)
    {
        var file = Read($"a,Baseline,{score},50\na,Week 6,30,50\n");

        Assert.Equal(fate, file.Rows[0].Fate);
        Assert.Empty(file.Baselines);
    }

    [Fact]
    public void Read_BaselineWhileTimesAreCounted_IsAtTimeZero() =>
        Assert.Equal(["2 a 2026-11-19 50"], Read("a,Week 6,30,50\n").Baselines.Select(ScoreFiles.Line));

    [Fact]
    public void Read_BaselineOutOfRange_RefusesTheRow() => Assert.Equal(RowFate.Refused, Read("a,2026-01-05,40,500\n").Rows[0].Fate);
}
