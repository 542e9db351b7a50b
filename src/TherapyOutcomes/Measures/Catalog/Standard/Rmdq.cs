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
            Scoring = new CountOfTicks(24),
            MissingItems = new("an unticked item counts as 0 and can't be told from a missing one", Source),
            Citation = "Roland & Morris 1983; an unticked item can't be told from a missing one",
            Mark = Source,
            License = "Free to use from its site, thought to be in the public domain; verify.",
            Thresholds =
            [
                Mic(5m, "low back pain; not useful for baselines below 4 or above 20", Ostelo, Source),
                Mdc(5m, "low back pain", "about 5, not verified", Uncertain),
                MicPercent(30m, "low back pain", Ostelo, Source),
                Pass(2m, "low back pain: clients feel recovered", "Kamper 2010, PMC2989296", Source),
            ],
        },
    ];
}
