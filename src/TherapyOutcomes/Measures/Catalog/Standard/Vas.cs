using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The VAS: pain as a mark on a 100 mm line.</summary>
internal static class Vas
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("VAS"),
            Name = "Visual Analogue Scale for pain",
            Low = 0,
            High = 100,
            Better = Better.Lower,
            Unit = "mm",
            IsUnsettledAfterSession = true,
            Citation = "Generic 100 mm line",
            Mark = Knowledge,
            License = "Generic scale; use your own wording.",
            Thresholds =
            [
                Mic(15m, "low back pain", Ostelo, Source),
                MicPercent(30m, "low back pain", Ostelo, Source),
                Mic(13m, "acute pain in an emergency department (about 12 to 13)", "Kelly", Knowledge),
            ],
        },
    ];
}
