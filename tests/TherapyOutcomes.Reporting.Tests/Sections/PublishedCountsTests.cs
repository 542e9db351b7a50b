using TherapyOutcomes.Reporting.Sections;
using TherapyOutcomes.Reporting.Tests.Publishing;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests.Sections;

public class PublishedCountsTests
{
    // With a lower limit, all caseloads that matter can be tried.
    [Theory]
    [InlineData(3, 10)]
    [InlineData(4, 9)]
    public void Of_EveryCaseload_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(8, greatest),
        smallest,
        cells => PublicFigures.OfCounts(PublishedCounts.Of(Counts(cells[0], cells[1], cells[2], cells[3..]), smallest)));

    // The cells: by ODI improved, unchanged and without follow-up; by NDI improved and unchanged; by VAS, which never decides.
    [Theory]
    [InlineData(3, 14)]
    [InlineData(4, 13)]
    public void CanName_EveryCaseloadByMeasure_GivesNothingAway(int smallest, int greatest) => Attacker.FindsNothing(
        Attacker.Vectors(6, greatest),
        smallest,
        cells =>
        {
            var counts = PublishedCounts.Of(Counts(0, cells[2], cells[5], [cells[0] + cells[3], 0, cells[1] + cells[4], 0, 0]), smallest);
            (string Name, int Judged)[] measures = [("ODI", cells[0] + cells[1]), ("NDI", cells[3] + cells[4])];
            var named = measures.Where(measure => measure.Judged >= smallest).ToList();
            var names = NamedMeasures.CanName(counts, named.Count, named.Sum(measure => measure.Judged), smallest) ? string.Join(',', named.Select(measure => measure.Name)) : "";
            return PublicFigures.OfCounts(counts) + names;
        });

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
