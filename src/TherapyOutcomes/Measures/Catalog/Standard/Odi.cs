using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The ODI: how low back pain limits a person.</summary>
internal static class Odi
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("ODI"),
            Name = "Oswestry Disability Index 2.1a",
            Low = 0,
            High = 100,
            Better = Better.Lower,
            Unit = "%",
            Scoring = new PercentOfRange(10, 0, 5, 8),
            MissingItems = new("omitted sections are left out of the denominator; at least 8 of 10 are needed", Recommendation),
            Citation = "Fairbank & Pynsent, ODI 2.1a; at least 8 sections is this library's own rule",
            Mark = Source,
            License = "© Fairbank; licensed by Mapi Research Trust. Supply the text under your own license.",
            Loinc = [Instrument("97908-8", "PACIO sample data")],
            TypicalBaseline = new()
            {
                Mean = 22.278m,
                Sd = 10.515m,
                Reliability = 0.88m,
                Chronicities = [Chronicity.Chronic],
                Population = "chronic back pain, n=151",
                Citation = "computed from the data of Ashar 2022, JAMA Psychiatry 79:13-23",
                Mark = Computed,
            },
            Thresholds =
            [
                Mic(10m, "low back pain", Ostelo, Source),
                Mdc90(10.5m, "low back pain, n=16 who rated themselves the same (95% CI 6 to 17)", Davidson, Source),
                MicPercent(30m, "low back pain", Ostelo, Source),
                Mdc90(15m, "low back pain, n=47 (11 to 19)", Davidson, Source),
                Mdc90(10m, "low back pain", "ODI scoring page (secondary; no primary source found)", Source),
                Mic(11m, "low back pain", "ODI scoring page (secondary)", Source),
                Mic(12m, AllRegions, Abbott, Source),
                MicPercent(18m, "lumbar surgery", "PMC3454560", Source),
                Mic(12.8m, "lumbar surgery", "Copay 2008", Knowledge),
                Mic(15m, "lumbar surgery", "US Food and Drug Administration", Knowledge),
            ],
        },
    ];
}
