using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The SPADI: pain and disability of the shoulder.</summary>
internal static class Spadi
{
    public static PercentOfRange Pain { get; } = new(5, 0, 10, 3);

    public static PercentOfRange Disability { get; } = new(8, 0, 10, 6);

    public static IEnumerable<Measure> Measures =>
    [
        Of("SPADI", "Shoulder Pain and Disability Index", new FormParts($"the mean of pain and disability, each {Pain.Formula}", new("pain", Pain, 0.5m), new("disability", Disability, 0.5m))) with
        {
            Thresholds =
            [
                Mic(13m, "shoulder (8 to 13)", "attributed to Roy 2009, not verified", Uncertain),
                Mdc(17m, "adhesive capsulitis, n=76, ICC .89", "BMC Musculoskelet Disord 2008, 9:161", Source),
                Mic(20m, "shoulder, primary care", "Thoomes-de Graaf 2017, figures not verified", Uncertain),
                Mdc(19.7m, "shoulder, primary care", "Thoomes-de Graaf 2017, figures not verified", Uncertain),
            ],
        },
        Of("SPADI.pain", "SPADI, pain", Pain),
        Of("SPADI.disability", "SPADI, disability", Disability),
    ];

    private static Measure Of(string id, string name, ItemScoring scoring) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = 100,
        Better = Better.Lower,
        Unit = "points",
        Scoring = scoring,
        MissingItems = new("items that do not apply are left out of the denominator; with more than 2 missing in a part there is no score", Uncertain),
        Citation = "Roach 1991, Arthritis Care Res 4:143-149",
        Mark = Knowledge,
        License = "No license seen; ask before you print its text.",
    };
}
