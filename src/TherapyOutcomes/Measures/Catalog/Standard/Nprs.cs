using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The NPRS: pain as a single number from 0 to 10.</summary>
internal static class Nprs
{
    private const string Kovacs = "Kovacs 2008, BMC Musculoskelet Disord 9:43";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("NPRS"),
            Name = "Numeric Pain Rating Scale",
            Low = 0,
            High = 10,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            IsUnsettledAfterSession = true,
            Scoring = new SumOfItems(1, 0, 10),
            Citation = "Generic 0-10 scale",
            Mark = Knowledge,
            License = "Generic scale; use your own wording.",
            Loinc = [Score("72514-3", "HL7 Belgium, patient monitoring guide")],
            Thresholds =
            [
                Mic(2m, "low back pain (larger at a high baseline: PMC9299931)", Ostelo, Source),
                Mdc(2m, "low back pain (as published; its standard error of 1.02 would give 2.4 at 90% and 2.8 at 95%)", "Childs 2005, Spine 30:1331, PubMed 15928561 (abstract)", Source),
                Mic(2m, "chronic pain, n=2724", "Farrar 2001, Pain 94:149-158 (abstract)", Source) with { Id = "mic-2-chronic" },
                MicPercent(30m, "chronic pain, n=2724, and low back pain", $"Farrar 2001, Pain 94:149-158 (abstract); {Ostelo}", Source),
                Mic(1.3m, "neck pain, ICC .76", Cleland, Source),
                Mic(1.5m, "neck pain, n=658", $"{Kovacs} (ROC)", Source),
                Mic(4.1m, "neck pain, n=658", $"{Kovacs} (mean change)", Source),
                Mic(3.5m, AllRegions, $"{Abbott} (1.5 to 3.5)", Source),
                Mdc(4.0m, "neck pain, n=658", Kovacs, Source),
                Pass(0m, "low back pain: clients feel recovered", "Kamper 2010, PMC2989296", Source),
            ],
        },
    ];
}
