using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The HIT-6: how headaches affect a person's life.</summary>
internal static class Hit6
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("HIT-6"),
            Name = "Headache Impact Test",
            Low = 36,
            High = 78,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new Hit6Scoring(),
            MissingItems = AllNeeded,
            Citation = "Kosinski 2003, Qual Life Res 12:963 (weights); range in the NINDS common data elements",
            Mark = Knowledge,
            License = "Trademark, with a copyright notice. Supply the text under your own license.",
            Thresholds =
            [
                Mic(6m, "chronic migraine; ICC .77 (PMC3057423)", "Houts 2020, Headache 60:2003, doi 10.1111/head.13946", Source),
                Mdc(4.06m, "one pilot study", "read in an excerpt only, not verified", Uncertain),
                Mic(2.5m, "migraine (2.5 to 6)", "Smelt 2014", Knowledge),
                Mic(2.1m, "migraine", "doi 10.1177/03331024211006045 (excerpt)", Source),
                Mic(8m, "chronic tension-type headache, treated by hand", "Castien 2012", Knowledge),
                Cut(50m, "some impact, 50 to 55", "physiotutors.com (secondary)", Source),
                Cut(56m, "substantial impact, 56 to 59", "physiotutors.com (secondary)", Source),
                Cut(60m, "severe impact", "physiotutors.com (secondary)", Source),
            ],
        },
    ];
}
