using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The LEFS: what a person can do despite problems with a hip, knee, ankle or foot.</summary>
internal static class Lefs
{
    private const string Binkley = "Binkley 1999, Phys Ther 79:371";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("LEFS"),
            Name = "Lower Extremity Functional Scale",
            Low = 0,
            High = 80,
            IsWholeNumber = true,
            Better = Better.Higher,
            Unit = "points",
            Scoring = new SumOfItems(20, 0, 4),
            MissingItems = AllNeeded,
            Citation = Binkley,
            Mark = Source,
            License = "No license seen; ask before you print its text.",
            Thresholds =
            [
                Mic(9m, "lower limb, n=107", Binkley, Source),
                Mic(16m, AllRegions, $"{Abbott} (9 to 16)", Source),
                Mdc90(9m, "lower limb, n=107, R .94 (as published; its own error of 5.3 would give 7.5)", Binkley, Source),
                Cut(77m, "median of healthy people", "doi 10.1080/17453674.2017.1309886", Source),
            ],
        },
    ];
}
