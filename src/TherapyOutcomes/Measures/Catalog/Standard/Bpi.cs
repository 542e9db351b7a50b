using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The short form of the BPI: how severe pain is and what it interferes with.</summary>
internal static class Bpi
{
    public static IEnumerable<Measure> Measures =>
    [
        Of("BPI.severity", "Brief Pain Inventory, severity", new MeanOfItems(4, 0, 10, 4)) with
        {
            IsUnsettledAfterSession = true,
            MissingItems = new("every item must be answered", Knowledge),
            Thresholds = [MicPercent(30m, "chronic pain", Immpact, Source)],
        },
        Of("BPI.interference", "Brief Pain Inventory, interference", new MeanOfItems(7, 0, 10, 4)) with
        {
            MissingItems = new("the mean of the answered items; at least 4 of 7", Knowledge),
            Thresholds = [Mic(1.0m, "chronic pain", Immpact, Source)],
        },
    ];

    private static Measure Of(string id, string name, ItemScoring scoring) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = 10,
        Better = Better.Lower,
        Unit = "points",
        Scoring = scoring,
        Citation = "Cleeland, Brief Pain Inventory user guide",
        Mark = Knowledge,
        License = "© MD Anderson Cancer Center; permission needed. Supply the text under your own license.",
    };
}
