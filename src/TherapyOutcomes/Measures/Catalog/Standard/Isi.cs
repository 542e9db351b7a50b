using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The ISI: how severe insomnia is.</summary>
internal static class Isi
{
    private const string Bands = "Insomnia Severity Index scoring page (secondary)";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("ISI"),
            Name = "Insomnia Severity Index",
            Low = 0,
            High = 28,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new SumOfItems(7, 0, 4),
            MissingItems = AllNeeded,
            Citation = Bands,
            Mark = Source,
            License = "Licensed (Mapi Research Trust). Supply the text under your own license.",
            Thresholds =
            [
                Mic(6m, "insomnia, n=828", "Yang 2009, PubMed 19689221", Source),
                Mic(8.4m, "insomnia: moderate improvement", "Morin 2011, Sleep 34:601", Source),
                Cut(8m, "below the threshold of insomnia, 8 to 14", Bands, Source),
                Cut(15m, "moderate insomnia, 15 to 21", Bands, Source),
                Cut(22m, "severe insomnia", Bands, Source),
            ],
        },
    ];
}
