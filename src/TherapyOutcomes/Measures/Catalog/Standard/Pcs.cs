using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PCS: how much a person dwells on pain. From a score of 30, a referral is advised.</summary>
internal static class Pcs
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("PCS"),
            Name = "Pain Catastrophizing Scale",
            Low = 0,
            High = 52,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new SumOfItems(13, 4),
            MissingItems = AllNeeded,
            ReferFrom = 30,
            Citation = "PMC3407790 (range)",
            Mark = Source,
            License = "Licensed (Mapi Research Trust). Supply the text under your own license.",
            Thresholds =
            [
                Mic(8m, "low back pain, n=205 (95% CI 6 to 10)", "PMC9980597", Source),
                Mdc(7.73m, "low back pain, n=205", "PMC9980597", Source),
                Mdc95(12.75m, "standard error 4.6 · √2 · 1.96; ICC .74 to .87", "computed from PMC3407790", Computed),
                Cut(30m, "high", "PMC3407790", Source),
            ],
        },
    ];
}
