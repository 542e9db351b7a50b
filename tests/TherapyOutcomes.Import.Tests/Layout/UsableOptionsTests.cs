using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Layout;

public sealed class UsableOptionsTests
{
    private const string Text = "client,date,score,b,m\na,2026-01-05,40,50,ODI\n";

    public static TheoryData<string, Func<ScoreFileOptions, ScoreFileOptions>> Unusable => new()
    {
        { "Multiply", options => options with { Multiply = 0 } },
        { "Multiply", options => options with { Multiply = decimal.MaxValue } },
        { "Start", options => options with { Start = DateOnly.MaxValue } },
        { "AsOf", options => options with { AsOf = DateOnly.MinValue } },
        { "LowestItem", options => options with { LowestItem = 1 } },
        { "Scores", options => options with { Scores = [] } },
        { "Wide", options => options with { Scores = [], Wide = [new ScoreColumn { Column = "score" }] } },
        { "Items", options => options with { Items = ["score"] } },
        { "TimeColumn", options => options with { TimeColumn = null } },
        { "Measure", options => options with { Measure = null, Scores = [], Items = ["score"] } },
        { "Measure", options => options with { Measure = new MeasureId("Smiles") } },
        { "Multiply", options => options with { Scores = [], Items = ["score"], Multiply = 10 } },
        { "MeasureColumn", options => options with { Scores = [], Items = ["score"], MeasureColumn = "m" } },
        { "BaselineColumn", options => options with { BaselineColumn = "b", Scores = [new ScoreColumn { Column = "score" }, new ScoreColumn { Column = "m" }] } },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void Read_OptionThatHasNoEffectOrContradicts_IsAProblemThatNamesIt(string option, Func<ScoreFileOptions, ScoreFileOptions> change)
    {
        var problem = ScoreFiles.Read(Text, change).Problem;

        Assert.Equal(ProblemKind.Option, problem?.Kind);
        Assert.Contains(option, problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NamesOfOptions_AreThoseThatTheHostGives() =>
        Assert.Contains("--multiply", ScoreFiles.Read(Text, options => options with { Multiply = 0, OptionNames = options.OptionNames.Add("Multiply", "--multiply") }).Problem!.Message, StringComparison.Ordinal);
}
