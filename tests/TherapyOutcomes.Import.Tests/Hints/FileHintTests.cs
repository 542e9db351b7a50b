using TherapyOutcomes.Import.Tests.Support;

namespace TherapyOutcomes.Import.Tests.Hints;

public sealed class FileHintTests
{
    private static IEnumerable<HintKind> KindsOf(ScoreFile file) => file.Hints.Select(hint => hint.Kind);

    [Theory]
    [InlineData("anna", "Anna")]
    [InlineData("Anna B", "AnnaB")]
    [InlineData("P007", "P7")]
    [InlineData("0", "00")]
    public void Read_NamesThatDifferLittle_AreLikelyTheSame(string one, string other) =>
        Assert.Equal([HintKind.SimilarClients], KindsOf(ScoreFiles.Read($"client,date,score\n{one},2026-01-05,40\n{other},2026-01-05,40\n")));

    [Theory]
    [InlineData("a", "a0")]
    [InlineData("1", "10")]
    [InlineData("Anna", "Anne")]
    public void Read_NamesThatDifferOtherwise_AreNot(string one, string other) =>
        Assert.Empty(ScoreFiles.Read($"client,date,score\n{one},2026-01-05,40\n{other},2026-01-05,40\n").Hints);

    [Theory]
    [InlineData("NORTH", "North", true)]
    [InlineData("Elm Street", "ElmStreet", true)]
    [InlineData("Site 01", "Site 1", true)]
    [InlineData("north", "\" north \"", false)]
    [InlineData("north", "", false)]
    [InlineData("north", "south", false)]
    public void Read_GroupsThatDifferLittle_AreLikelyTheSame(string one, string other, bool asks)
    {
        var file = ScoreFiles.Read($"client,date,score,site\na,2026-01-05,40,{one}\nb,2026-01-05,40,{other}\n", options => options with { GroupColumn = "site" });

        Assert.Equal(asks ? [HintKind.SimilarGroups] : [], KindsOf(file));
        Assert.All(file.Hints, hint => Assert.StartsWith($"Likely the same group: '{one}' and '{other}'. They were kept apart.", hint.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ThousandsOfRowsOfOneClient_AsksAboutTheColumn()
    {
        var start = new DateTime(2010, 1, 1);
        var file = ScoreFiles.Read("client,date,score\n" + string.Concat(Enumerable.Range(0, 5000).Select(row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a,{start.AddDays(row):yyyy-MM-dd},40\n"))));

        Assert.Equal([HintKind.ManyRows], KindsOf(file));
        Assert.Contains("5,000", file.Hints[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.46 0.4 0.3 0.2", HintKind.Unit)]
    [InlineData("0 1 0 1", HintKind.Unit)]
    [InlineData("46 40 30 8", null)]
    public void Read_FractionsOfAPercentage_GiveAHint(string scores, HintKind? hint) =>
        Assert.Equal(hint is { } kind ? [kind] : [], KindsOf(ScoreFiles.ReadScores(scores.Split(' '))).Where(kind => kind == HintKind.Unit));

    [Fact]
    public void Read_NearlyEveryoneWorse_AsksAboutTheDirection()
    {
        static string Rows(int from, int to) => string.Concat(Enumerable.Range(0, 6).Select(client => $"c{client},2026-01-05,{from}\nc{client},2026-03-05,{to}\n"));

        Assert.Equal([HintKind.Direction], KindsOf(ScoreFiles.Read("client,date,score\n" + Rows(20, 60))));
        Assert.Empty(ScoreFiles.Read("client,date,score\n" + Rows(60, 20)).Hints);
        Assert.Empty(ScoreFiles.Read("client,date,score\n" + Rows(20, 60), options => options with { Better = Better.Higher }).Hints);
    }

    [Fact]
    public void Read_FirstScoreRefused_SaysThatALaterOneCountsAsTheStart()
    {
        var file = ScoreFiles.Read("client,date,score\na,2026-01-05,7.5\na,2026-01-19,5\nb,2026-01-05,7\nb,2026-01-19,5.5\n", options => options with { Measure = new MeasureId("NPRS") });

        Assert.Contains("'a' was refused", Assert.Single(file.Hints, hint => hint.Kind == HintKind.RefusedStart).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Read_ManyScoresAtOneTime_AsksAboutTheTimeColumn(int repeated, bool asks)
    {
        var file = ScoreFiles.Read("client,date,score\n" + string.Concat(Enumerable.Repeat("a,2026-01-05,7\n", repeated + 1)));

        Assert.Equal(asks, file.Hints.Any(hint => hint.Kind == HintKind.RepeatedTimes));
    }
}
