using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PSQI: how well a person slept in the past month.</summary>
internal static class Psqi
{
    private const string Buysse = "Buysse 1989, Psychiatry Res 28:193";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("PSQI"),
            Name = "Pittsburgh Sleep Quality Index",
            Low = 0,
            High = 21,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new SumOfItems(7, 3),
            MissingItems = new("all 7 components, which the host computes from the 19 questions", Knowledge),
            Citation = $"{Buysse}; the items here are the seven component scores",
            Mark = Knowledge,
            License = "© University of Pittsburgh. Supply the text under your own license.",
            Thresholds =
            [
                Mic(3m, "not stated", "not verified", Uncertain),
                Cut(6m, "poor sleep (above 5)", Buysse, Knowledge),
            ],
        },
    ];
}
