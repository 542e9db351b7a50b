using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Reporting.Tests.Publishing;

/// <summary>
/// Publishes random caseloads and looks at each page as somebody who knows the method: for every count from 1 to 10, there must be other caseloads with
/// the same page in which the count has at least 11 different values.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PublicPageAttackTests
{
    private const int Seed = 20261128;
    private const int Smallest = 11;

    [Fact]
    public void Write_TenThousandRandomClinics_GivesNoSmallCountAway()
    {
        var (caseloads, random, clinic) = (new RandomCaseloads(Seed), new Random(Seed), new PublishedClinic());
        var search = new WitnessSearch(Layout.Counts, Layout.Columns, Smallest, Figures, random);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var withGroups = 0;
        for (var number = 0; number < 10_000; number++)
        {
            var cells = caseloads.Next();
            var exposed = search.Find(cells);
            Assert.True(exposed.Count == 0, $"{Figures(cells)} gives away {string.Join(" and ", exposed.Select(count => string.Join(' ', count)))} of {string.Join(' ', cells)}.");

            // What was compared as figures is compared as pages, too: that of the clinic, that of another one, and those that had the same figures before.
            var witnesses = search.WitnessesOf(cells);
            var page = clinic.Write(cells, random);
            Assert.Equal(page, clinic.Write(witnesses[random.Next(witnesses.Count)], random));
            Assert.Equal(page, pages.GetValueOrDefault(Figures(cells), page));
            pages[Figures(cells)] = page;
            withGroups += page.Contains("id=\"groups\"", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(withGroups, 1_000, 9_000);
        Assert.Equal(pages.Count, pages.Values.Distinct(StringComparer.Ordinal).Count());
    }

    // The same attack, as a proof that it can succeed.
    [Theory]
    [MemberData(nameof(BrokenPublishers.Names), MemberType = typeof(BrokenPublishers))]
    public void Find_BrokenPublisher_IsCaughtAtSomeClinic(string way)
    {
        var (caseloads, random) = (new RandomCaseloads(Seed), new Random(Seed));
        var search = new WitnessSearch(Layout.Counts, Layout.Columns, Smallest, cells => BrokenPublishers.Publish(way, Layout.GroupsOf(cells), Smallest), random) { Attempts = 20_000 };

        Assert.Contains(Enumerable.Range(0, 3000).Select(_ => caseloads.Next()), cells => search.Find(cells).Count > 0);
    }

    // Every caseload is tried here, so it is certain that something is given away.
    [Theory]
    [MemberData(nameof(BrokenPublishers.Names), MemberType = typeof(BrokenPublishers))]
    public void Find_BrokenPublisherOfEveryCaseload_IsCaught(string way) => Assert.NotNull(Attacker.Find(
        Attacker.Vectors(9, 9),
        3,
        cells => BrokenPublishers.Publish(way, cells.Chunk(3).Select((of, group) => new GroupOutcomes { Name = $"{(char)('A' + group)}", Counts = Counts(of) }), 3)));

    private static OutcomeCounts Counts(int[] of) => new()
    {
        WithoutBaseline = 0,
        WithoutFollowUp = of[0],
        NotJudged = 0,
        Improved = of[1],
        PossiblyImproved = 0,
        Unchanged = of[2],
        PossiblyDeteriorated = 0,
        Deteriorated = 0,
    };

    private static string Figures(int[] cells) => PublicFigures.Of(Layout.GroupsOf(cells), Layout.JudgedOf(cells), Smallest);
}
