using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PCS: how much a person dwells on pain. From a score of 30, a referral is advised.</summary>
internal static class Pcs
{
    private const string Review = "PMC3407790";

    public static IEnumerable<Measure> Measures =>
    [
        Of("PCS", "Pain Catastrophizing Scale", 13) with
        {
            ReferFrom = 30,
            Citation = $"{Review} (range)",
            Mark = Source,
            Thresholds =
            [
                Mic(8m, "low back pain, n=205 (95% CI 6 to 10)", "PMC9980597", Source),
                Mdc(7.73m, "low back pain, n=205", "PMC9980597", Source),
                Mdc95(12.75m, "standard error 4.6 · √2 · 1.96; ICC .74 to .87", $"computed from {Review}", Computed),
                Cut(30m, "high", Review, Source),
            ],
        },
        Of("PCS.rumination", "PCS, rumination (items 8, 9, 10, 11)", 4),
        Of("PCS.magnification", "PCS, magnification (items 6, 7, 13)", 3),
        Of("PCS.helplessness", "PCS, helplessness (items 1, 2, 3, 4, 5, 12)", 6),
    ];

    private static Measure Of(string id, string name, int items) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = items * 4,
        IsWholeNumber = true,
        Better = Better.Lower,
        Unit = "points",
        Scoring = new SumOfItems(items, 0, 4),
        MissingItems = AllNeeded,
        Citation = "Sullivan 1995, Psychol Assess 7:524-532; only the items that count are recorded",
        Mark = Knowledge,
        License = "Licensed (Mapi Research Trust). Supply the text under your own license.",
    };
}
