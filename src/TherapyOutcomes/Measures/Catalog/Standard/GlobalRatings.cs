using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The GROC, GRC and PGIC: clients rate how much things have changed. These measures never decide alone.</summary>
/// <remarks>
/// After the first weeks, the ratings agree poorly with function (PMC3500130). The PGIC is coded in both directions, so each
/// direction is a separate measure and the two can't be mixed.
/// </remarks>
internal static class GlobalRatings
{
    private const string Immpact = "IMMPACT recommendations (Dworkin 2005, Pain 113:9-19)";
    private const string Farrar = "Farrar 2001, Pain 94:149-158";
    private const string OwnWording = "Short generic question; use your own wording and cite the authors.";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("GROC-15"),
            Name = "Global Rating of Change, -7 to +7",
            Low = -7,
            High = 7,
            IsWholeNumber = true,
            Better = Better.Higher,
            Unit = "points",
            NoChange = 0,
            DecidesAlone = false,
            Citation = "Jaeschke 1989, doi 10.1016/0197-2456(89)90005-6; scale in PMC3500130",
            Mark = Source,
            License = OwnWording,
            Thresholds =
            [
                Mic(3m, "somewhat better; recall of at most 30 days", "this library's recommendation; ICC .62 in shoulders, Bobos 2020, PMC7025089", Recommendation),
                Mic(5m, "the strict choice", "this library's recommendation", Recommendation),
                Cut(1m, "small change, 1 to 3", "Jaeschke 1989", Knowledge),
                Cut(4m, "moderate change, 4 to 5", "Jaeschke 1989", Knowledge),
                Cut(6m, "large change, 6 to 7", "Jaeschke 1989", Knowledge),
            ],
        },
        new()
        {
            Id = new("GRC-11"),
            Name = "Global Rating of Change, -5 to +5",
            Low = -5,
            High = 5,
            IsWholeNumber = true,
            Better = Better.Higher,
            Unit = "points",
            NoChange = 0,
            DecidesAlone = false,
            Citation = "Kamper 2009, PubMed 20046623, advises 11 points",
            Mark = Knowledge,
            License = OwnWording,
            Thresholds =
            [
                Mic(2m, "low back pain", "Kamper 2009, PubMed 20046623; ICC .84 in Bobos 2020, PMC7025089", Knowledge),
                Mic(2.5m, "global perceived effect", "Bobos 2020, PMC7025089", Source),
            ],
        },
        Impression("PGIC-7", "1 = very much improved", Better.Lower, Immpact, Knowledge),
        Impression("PGIC-7.high", "7 = very much improved", Better.Higher, "the coding of Ashar 2022, JAMA Psychiatry 79:13-23", Computed),
    ];

    private static Measure Impression(string id, string coding, Better better, string citation, EvidenceMark mark) => new()
    {
        Id = new(id),
        Name = $"Patient Global Impression of Change, {coding}",
        Low = 1,
        High = 7,
        IsWholeNumber = true,
        Better = better,
        Unit = "points",
        NoChange = 4,
        DecidesAlone = false,
        Citation = citation,
        Mark = mark,
        License = OwnWording,
        Thresholds =
        [
            Mic(2m, "steps from \"no change\": much improved", $"{Farrar}; {Immpact}", Knowledge),
            Mic(1m, "steps from \"no change\": minimally improved", Immpact, Knowledge),
        ],
    };
}
