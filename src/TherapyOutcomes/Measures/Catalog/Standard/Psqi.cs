using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PSQI: how well a person slept in the past month.</summary>
internal static class Psqi
{
    private const string Buysse = "Buysse 1989, Psychiatry Res 28:193-213";

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
            Scoring = new PsqiScoring(),
            MissingItems = new("every answer is needed; only the other reason for a bad night may be left out", Knowledge),
            Citation = $"{Buysse}; the items are the answers as they stand on the form, or the seven component scores",
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
