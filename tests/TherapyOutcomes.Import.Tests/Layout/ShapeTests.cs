using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Layout;

public sealed class ShapeTests
{
    private static ScoreFileOptions Wide(ScoreFileOptions options, params ScoreColumn[] columns) => options with { TimeColumn = null, Scores = [], Wide = [.. columns] };

    [Fact]
    public void Read_WideByPattern_CountsInTheUnit()
    {
        var file = ScoreFiles.Read(
            "client,odi_baseline,odi_6,odi_12,notes\na,40,30,\nb,40,30,20,x\n".Replace(",\nb", ",,\nb", StringComparison.Ordinal),
            options => Wide(options, new ScoreColumn { Column = "odi_*", Time = "w" }) with { Start = new DateOnly(2026, 1, 5) });

        ScoreFiles.AssertRows(file, "2 a 2026-01-05 40", "2 a 2026-02-16 30", "2 missing", "3 b 2026-01-05 40", "3 b 2026-02-16 30", "3 b 2026-03-30 20");
    }

    [Fact]
    public void Read_WideByDates_TakesThemFromTheHeader()
    {
        var file = ScoreFiles.Read("client,05.01.2026,31.01.2026\na,40,30\n", options => Wide(options, new ScoreColumn { Column = "*", Time = null }) with { ClientColumn = "client" });
        var named = ScoreFiles.Read("client,05.01.2026,31.01.2026\na,40,30\n", options => Wide(options, new ScoreColumn { Column = "05.01.2026" }, new ScoreColumn { Column = "31.01.2026" }));

        ScoreFiles.AssertRows(named, "2 a 2026-01-05 40", "2 a 2026-01-31 30");
        Assert.Equal(["2 a 2026-01-05 40", "2 a 2026-01-31 30"], file.Rows.Select(ScoreFiles.Line));
    }

    [Fact]
    public void Read_WideByNames_TakesTheTimesOfTheOptions()
    {
        var file = ScoreFiles.Read("client,pre,post\na,40,30\n", options => Wide(options, new ScoreColumn { Column = "pre", Time = "0w" }, new ScoreColumn { Column = "post", Time = "6 weeks" }));

        ScoreFiles.AssertRows(file, "2 a 2026-11-19 40", "2 a 2026-12-31 30");
    }

    [Fact]
    public void Read_OneColumnForEachMeasure_ReadsEachByItsMeasure()
    {
        var file = ScoreFiles.Read(
            "client,date,odi,pain\na,2026-01-05,40,7\na,2026-02-05,20,70\n",
            options => options with { Measure = null, Scores = [new ScoreColumn { Column = "odi", Measure = new MeasureId("ODI") }, new ScoreColumn { Column = "pain", Measure = new MeasureId("NPRS") }] });

        ScoreFiles.AssertRows(file, "2 a 2026-01-05 40", "2 a 2026-01-05 7", "3 a 2026-02-05 20", "3 refused");
    }

    [Theory]
    [InlineData("ODI")]
    [InlineData("odi")]
    [InlineData(" Odi ")]
    public void Read_MeasureColumn_KnowsOtherSpellings(string written) =>
        Assert.Equal(new MeasureId("ODI"), ScoreFiles.Read($"client,date,score,m\na,2026-01-05,40,{written}\n", options => options with { Measure = null, MeasureColumn = "m" }).Rows[0].Measure);

    [Fact]
    public void Read_MeasureColumnWithAnUnknownAndAnEmptyCell_RefusesBoth()
    {
        const string Text = "client,date,score,m\na,2026-01-05,40,ODI\nb,2026-01-05,4,Smiles\nc,2026-01-05,40,\n";

        Assert.Equal([RowFate.Used, RowFate.Refused, RowFate.Refused], ScoreFiles.Read(Text, options => options with { MeasureColumn = "m" }).Rows.Select(row => row.Fate));
        Assert.Equal([RowFate.Used, RowFate.Refused, RowFate.Refused], ScoreFiles.Read(Text, options => options with { MeasureColumn = "m", Measure = null }).Rows.Select(row => row.Fate));
    }

    [Theory]
    [InlineData("ODI", "Smiles")]
    [InlineData("NPRS", "NPRS")]
    public void Read_ColumnThatNamesAnotherMeasure_AsksForTheMeasureColumn(string first, string second) =>
        Assert.Equal(
            first == "ODI" ? null : ProblemKind.SeveralMeasures,
            ScoreFiles.Read($"client,date,score,m\na,2026-01-05,4,{first}\nb,2026-01-05,4,{second}\n").Problem?.Kind);

    [Fact]
    public void Read_Groups_AreThoseOfTheRow() =>
        Assert.Equal(
            ["north", "", "south"],
            ScoreFiles.Read("client,date,score,site\na,2026-01-05,40, north\nb,2026-01-05,40,\nc,2026-01-05,40,south\n", options => options with { GroupColumn = "site" }).Rows.Select(row => row.Group));

    [Fact]
    public void Read_ColumnThatIsNotThere_NamesThoseThatAre()
    {
        var problem = ScoreFiles.Read("Client,date,score\na,2026-01-05,40\n").Problem;

        Assert.Equal(ProblemKind.Column, problem?.Kind);
        Assert.Contains("Did you mean 'Client'?", problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TwoColumnsOfOneName_AreAProblem() =>
        Assert.Equal(ProblemKind.Column, ScoreFiles.Read("client,date,score,score\na,2026-01-05,40,41\n").Problem?.Kind);

    [Fact]
    public void Read_AColumnGivenTwice_IsAProblem() => Assert.Equal(
        ProblemKind.Option,
        ScoreFiles.Read("client,o_0,o_6\na,40,30\n", options => Wide(options, new ScoreColumn { Column = "o_*", Time = "w" }, new ScoreColumn { Column = "o_6", Time = "12w" })).Problem?.Kind);

    [Fact]
    public void Read_EmptyCellInTheMeasureColumn_IsRefused() =>
        Assert.Equal("no measure", Assert.Single(ScoreFiles.Read("client,date,score,m\na,2026-01-05,40,ODI\na,2026-01-19,3,\n", options => options with { MeasureColumn = "m" }).Refused).Reason);
}
