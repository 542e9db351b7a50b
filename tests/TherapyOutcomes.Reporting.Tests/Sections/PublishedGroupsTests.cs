using TherapyOutcomes.Reporting.Tests.Publishing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests.Sections;

/// <summary>Tries the method of the public page on every caseload of some size, with a lower limit, so that all caseloads that matter can be tried.</summary>
[Trait("Speed", "Slow")]
public class PublishedGroupsTests
{
    // The cells of each group: without follow-up, improved, unchanged, possibly deteriorated, deteriorated.
    [Theory]
    [InlineData(2, 12)]
    [InlineData(3, 12)]
    [InlineData(4, 12)]
    public void Of_EveryCaseloadOfTwoGroups_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(10, greatest),
        smallest,
        cells => Figures(cells.Chunk(5).Select(of => Counts(0, of[0], 0, [of[1], 0, .. of[2..]])), [], smallest));

    // Without follow-up, improved and unchanged, with the limit that pages have.
    [Fact]
    public void Of_EveryCaseloadOfTwoGroupsWithTheRealLimit_GivesNothingAway() => Attacker.FindsNothing(
        Attacker.Vectors(6, 24),
        11,
        cells => Figures(cells.Chunk(3).Select(of => Counts(0, of[0], 0, [of[1], 0, of[2], 0, 0])), [], 11));

    // Improved and two other verdicts, which are withheld together.
    [Theory]
    [InlineData(2, 13)]
    [InlineData(3, 13)]
    public void Of_EveryCaseloadOfThreeGroups_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(9, greatest),
        smallest,
        cells => Figures(cells.Chunk(3).Select(of => Counts(0, 0, 0, [of[0], of[1], of[2], 0, 0])), [], smallest));

    // Nothing but the reasons why somebody can't be judged, and improved.
    [Theory]
    [InlineData(2, 14)]
    [InlineData(3, 14)]
    public void Of_EveryCaseloadByReason_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(8, greatest),
        smallest,
        cells => Figures(cells.Chunk(4).Select(of => Counts(of[0], of[1], of[2], [of[3], 0, 0, 0, 0])), [], smallest));

    // By two measures improved and unchanged, and without follow-up.
    [Theory]
    [InlineData(2, 12)]
    [InlineData(3, 12)]
    public void Of_EveryCaseloadByGroupAndMeasure_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(10, greatest),
        smallest,
        cells => Figures(
            cells.Chunk(5).Select(of => Counts(0, of[4], 0, [of[0] + of[1], 0, of[2] + of[3], 0, 0])),
            [("ODI", cells[0] + cells[2] + cells[5] + cells[7]), ("NDI", cells[1] + cells[3] + cells[6] + cells[8])],
            smallest));

    private static string Figures(IEnumerable<OutcomeCounts> groups, IEnumerable<(string Measure, int Judged)> judged, int smallest) =>
        PublicFigures.Of(groups.Select((counts, index) => new GroupOutcomes { Name = $"{(char)('A' + index)}", Counts = counts }), judged, smallest);

    private static OutcomeCounts Counts(int withoutBaseline, int withoutFollowUp, int notJudged, int[] verdicts) => new()
    {
        WithoutBaseline = withoutBaseline,
        WithoutFollowUp = withoutFollowUp,
        NotJudged = notJudged,
        Improved = verdicts[0],
        PossiblyImproved = verdicts[1],
        Unchanged = verdicts[2],
        PossiblyDeteriorated = verdicts[3],
        Deteriorated = verdicts[4],
    };
}
