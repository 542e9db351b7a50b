using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The FABQ: beliefs about pain with activity and with work. They influence outcomes but are not outcomes themselves.</summary>
internal static class Fabq
{
    public static IEnumerable<Measure> Measures =>
    [
        Of("FABQ-PA", "Fear-Avoidance Beliefs, physical activity (items 2 to 5)", 24, 4) with
        {
            Thresholds = [Cut(15m, "high (above 14)", "not verified", Uncertain)],
        },
        Of("FABQ-W", "Fear-Avoidance Beliefs, work (items 6, 7, 9, 10, 11, 12, 15)", 42, 7) with
        {
            Thresholds = [Cut(30m, "high (above 29)", "not verified", Uncertain)],
        },
    ];

    private static Measure Of(string id, string name, decimal high, int items) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = high,
        IsWholeNumber = true,
        Better = Better.Lower,
        Unit = "points",
        DecidesAlone = false,
        Scoring = new SumOfItems(items, 0, 6),
        MissingItems = AllNeeded,
        Citation = "Waddell 1993, Pain 52:157-168; only the items that count are recorded",
        Mark = Knowledge,
        License = "No license seen; ask before you print its text.",
    };
}
