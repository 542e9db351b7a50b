using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PEG: pain, enjoyment of life and general activity, each as a single number.</summary>
internal static class Peg
{
    private const string Trials = "PMC10859144 (2023), 6 trials, n=1,710";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("PEG"),
            Name = "PEG: pain, enjoyment, general activity",
            Low = 0,
            High = 10,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new MeanOfItems(3, 0, 10, 3),
            MissingItems = AllNeeded,
            Citation = "Krebs 2009, doi 10.1007/s11606-009-0981-1",
            Mark = Source,
            License = "Published open access, but derived from the BPI; verify before you print its text.",
            Thresholds =
            [
                Mic(1.75m, "the upper end of 1.0 to 1.75", $"this library's recommendation after {Trials}", Recommendation),
                Mdc90(2.3m, "standard error 1.0 (0.78 to 1.22) · √2 · 1.645", $"computed from {Trials}", Computed),
                Mic(1.0m, "the lower end of 1.0 to 1.75", Trials, Source),
                MicPercent(30m, "population not stated here", "commonly used; no source read", Knowledge),
            ],
        },
    ];
}
