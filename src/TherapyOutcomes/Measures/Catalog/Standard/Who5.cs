using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The WHO-5: wellbeing in the past two weeks.</summary>
internal static class Who5
{
    private const string Topp = "Topp 2015, Psychother Psychosom 84:167-176";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("WHO-5"),
            Name = "WHO-5 Well-Being Index",
            Low = 0,
            High = 100,
            Better = Better.Higher,
            Unit = "points",
            Scoring = new PercentOfRange(5, 0, 5, 5),
            MissingItems = AllNeeded,
            Citation = Topp,
            Mark = Knowledge,
            License = "© World Health Organization, CC BY-NC-SA 3.0 IGO: free for non-commercial use with attribution; ask the WHO before you sell software with its text.",
            Thresholds =
            [
                Mic(10m, "population not stated here", Topp, Knowledge),
                Cut(50m, "low wellbeing, 50 or below", Topp, Knowledge),
            ],
        },
    ];
}
