using TherapyOutcomes.AspNetCore.Dashboard.Caseload;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.AspNetCore.Tests.Dashboard.Caseload;

public sealed class CaseloadPartTests
{
    [Fact]
    public void Of_AsManyAsFit_IsNotCut()
    {
        var part = CaseloadPart.Of(Episodes(CaseloadPart.Size), null);

        Assert.Equal((1, 1, CaseloadPart.Size, false), (part.Number, part.Count, part.Episodes.Length, part.IsCut));
    }

    [Fact]
    public void Of_OneMore_HasASecondPart()
    {
        var first = CaseloadPart.Of(Episodes(CaseloadPart.Size + 1), null);
        var second = CaseloadPart.Of(Episodes(CaseloadPart.Size + 1), "2");

        Assert.Equal((1, 2, 1, CaseloadPart.Size, true), (first.Number, first.Count, first.First, first.Last, first.IsCut));
        Assert.Equal((2, CaseloadPart.Size + 1, CaseloadPart.Size + 1), (second.Number, second.First, second.Last));
        Assert.Empty(first.Episodes.Intersect(second.Episodes));
    }

    [Theory]
    [InlineData("0", 1)]
    [InlineData("-1", 1)]
    [InlineData("x", 1)]
    [InlineData("", 1)]
    [InlineData("3", 2)]
    [InlineData("99999999999", 1)]
    public void Of_PartThatIsNotThere_IsTheNearest(string asked, int number) =>
        Assert.Equal(number, CaseloadPart.Of(Episodes(CaseloadPart.Size + 1), asked).Number);

    [Fact]
    public void Of_NoEpisode_IsOneEmptyPart()
    {
        var part = CaseloadPart.Of([], "7");

        Assert.Equal((1, 1, 0), (part.Number, part.Count, part.Episodes.Length));
    }

    [Fact]
    public void Of_MostPressing_ComeFirstAndEndedLast()
    {
        var part = CaseloadPart.Of([Episode("a", null, EpisodeStage.Completed), Episode("b", null), Episode("c", "2"), Episode("d", "1")], null);

        Assert.Equal(["d", "c", "b", "a"], part.Episodes.Select(episode => episode.Key.Id));
    }

    private static IEnumerable<RecordSummary> Episodes(int count) => Enumerable.Range(1, count).Select(number => Episode($"e{number:0000}", null));

    private static RecordSummary Episode(string id, string? orderKey, EpisodeStage stage = EpisodeStage.Treating) => new()
    {
        Key = RecordKey.For(ClinicId.Default, new EpisodeId(id)),
        Version = 1,
        EvaluatedAt = PagesOfClinic.Now,
        EvaluationBasis = "",
        Stage = stage,
        OrderKey = orderKey,
    };
}
