using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PSFS: ratings of activities that the client chooses.</summary>
internal static class Psfs
{
    private const string Stratford = "Stratford 1995, Physiother Can 47:258-263";
    private const string Sclerosis = "PSFS in multiple sclerosis (abstract)";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("PSFS"),
            Name = "Patient-Specific Functional Scale",
            Low = 0,
            High = 10,
            Better = Better.Higher,
            Unit = "points",
            Scoring = new MeanOfActivities(1, 5, 10),
            MissingItems = new("only activities rated both times are compared; if none is left, there is no score", Recommendation),
            Citation = Stratford,
            Mark = Knowledge,
            License = "Short generic question; use your own wording and cite the authors.",
            Thresholds =
            [
                Mic(2.0m, "shoulder (1.9 to 2.0)", "Rysstad 2020, doi 10.1186/s12891-020-03289-z", Source),
                Mdc90(2m, "average of the activities", Stratford, Knowledge),
                Mdc90(3m, "a single activity", Stratford, Knowledge) with { IsOfOneItem = true },
                Mic(2.5m, "multiple sclerosis, ICC .70", Sclerosis, Source),
                Mic(1.3m, $"{AllRegions}: small change", Abbott, Source),
                Mic(2.3m, $"{AllRegions}: medium change", Abbott, Source),
                Mic(2.7m, $"{AllRegions}: large change", Abbott, Source),
                Mdc95(2.1m, "multiple sclerosis, ICC .70", Sclerosis, Source),
            ],
        },
    ];
}
