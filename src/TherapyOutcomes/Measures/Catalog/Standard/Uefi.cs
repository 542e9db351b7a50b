using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The UEFI: what a person can do despite problems with an arm or shoulder.</summary>
internal static class Uefi
{
    private const string Chesworth = "Chesworth 2014, Physiother Can 66:243-253";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("UEFI"),
            Name = "Upper Extremity Functional Index (20)",
            Low = 0,
            High = 80,
            IsWholeNumber = true,
            Better = Better.Higher,
            Unit = "points",
            Scoring = new SumOfItems(20, 0, 4),
            MissingItems = AllNeeded,
            Citation = "Stratford 2001, Physiother Can 53:259-267",
            Mark = Knowledge,
            License = "© Stratford; ask before you print its text.",
            Thresholds =
            [
                Mic(8m, "upper limb", Chesworth, Knowledge),
                Mdc90(9.4m, "upper limb", Chesworth, Knowledge),
            ],
        },
    ];
}
