using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The GAD-7: screens for anxiety. From a score of 10, a referral is advised.</summary>
internal static class Gad7
{
    private const string Spitzer = "Spitzer 2006, Arch Intern Med 166:1092";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("GAD-7"),
            Name = "Generalized Anxiety Disorder scale",
            Low = 0,
            High = 21,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new SumOfItems(7, 0, 3),
            MissingItems = AllNeeded,
            ReferFrom = 10,
            Citation = Spitzer,
            Mark = Knowledge,
            License = "Free to use without a fee or permission (secondary source).",
            Loinc = [Score("70274-6", "HL7 FHIR US PCO STU1")],
            Thresholds =
            [
                Mic(4m, "population not stated here", "Toussaint 2020, J Affect Disord 265:395", Knowledge),
                Cut(5m, "mild", Spitzer, Knowledge),
                Cut(10m, "moderate", Spitzer, Knowledge),
                Cut(15m, "severe", Spitzer, Knowledge),
            ],
        },
    ];
}
