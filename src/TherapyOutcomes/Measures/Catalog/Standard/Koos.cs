using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The KOOS: five subscales about the knee. There is no total score.</summary>
internal static class Koos
{
    public static IEnumerable<Measure> Measures =>
    [
        Of("pain", "pain", 9, 5, "72102-7", 13.4m),
        Of("symptoms", "symptoms", 7, 4, "72101-9", 15.5m),
        Of("adl", "daily living", 17, 9, "72100-1", 15.4m),
        Of("sport", "sport and recreation", 5, 3, "72099-5", 19.6m),
        Of("qol", "quality of life", 4, 2, "72098-7", 21.1m),
    ];

    private static Measure Of(string part, string name, int items, int minimum, string loinc, decimal mdc) => new()
    {
        Id = new($"KOOS.{part}"),
        Name = $"Knee injury and Osteoarthritis Outcome Score, {name}",
        Low = 0,
        High = 100,
        Better = Better.Higher,
        Unit = "points",
        Scoring = new PercentOfRange(items, 0, 4, minimum, isReversed: true),
        MissingItems = new($"omitted items are left out of the mean; at least {minimum} of {items} are needed", Source),
        Citation = "KOOS scoring 2012",
        Mark = Source,
        License = "Free to use, which is not the same as free to copy into software; verify.",
        Loinc = [Score(loinc, "CMS 66")],
        Thresholds =
        [
            Mic(10m, "knee, per part: the upper end of 8 to 10", "KOOS user guide", Knowledge),
            Mdc95(mdc, "osteoarthritis of the knee", "Collins 2016, Osteoarthritis Cartilage 24:1317", Knowledge),
            Mic(8m, "knee, per part: the lower end of 8 to 10", "KOOS user guide", Knowledge),
            Mic(24m, "one client after knee replacement: the upper end of 18 to 24", "PMC4499743 (excerpt)", Source),
            Mic(18m, "one client after knee replacement: the lower end of 18 to 24", "PMC4499743 (excerpt)", Source),
        ],
    };
}
