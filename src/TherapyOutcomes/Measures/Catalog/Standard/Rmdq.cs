using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The RMDQ: 24 statements about low back pain for the client to tick.</summary>
internal static class Rmdq
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("RMDQ"),
            Name = "Roland-Morris Disability Questionnaire (24)",
            Low = 0,
            High = 24,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new CountOfTicks(24, 20),
            MissingItems = new("an unanswered item counts as not ticked; at least 20 of 24 must be answered", Recommendation),
            Citation = "Roland & Morris 1983; at least 20 answers is this library's own rule",
            Mark = Source,
            License = "Free to use from its site, thought to be in the public domain; verify.",
            Thresholds =
            [
                Mic(5m, "low back pain; not useful for baselines below 4 or above 20", Ostelo, Source),
                Mdc90(8.6m, "low back pain, n=47, ICC .53 (6.7 to 10.6)", Davidson, Source),
                MicPercent(30m, "low back pain", Ostelo, Source),
                Mdc90(9.5m, "low back pain, n=16 who rated themselves the same, ICC .42 (6.3 to 13)", Davidson, Source),
                Mdc(5m, "low back pain", "attributed to Stratford 1996, not verified", Uncertain),
                Pass(2m, "low back pain: clients feel recovered", "Kamper 2010, PMC2989296", Source),
            ],
        },
    ];
}
