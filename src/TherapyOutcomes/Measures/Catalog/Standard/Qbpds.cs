using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The Quebec scale: how low back pain limits everyday activities.</summary>
internal static class Qbpds
{
    private const string Review = "PMC9980555";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("QBPDS"),
            Name = "Quebec Back Pain Disability Scale",
            Low = 0,
            High = 100,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new SumOfItems(20, 0, 5),
            MissingItems = AllNeeded,
            Citation = "Kopec 1995, Spine 20:341-352",
            Mark = Knowledge,
            License = "© Kopec; licensed by Mapi Research Trust. Supply the text under your own license.",
            Thresholds =
            [
                Mic(6m, "low back pain", Review, Source),
                Mdc95(12m, "low back pain", Review, Source),
            ],
        },
    ];
}
