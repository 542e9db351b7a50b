using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PHQ-9: screens for depression. Any answer above 0 to item 9 raises a red flag, regardless of the total.</summary>
internal static class Phq9
{
    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("PHQ-9"),
            Name = "Patient Health Questionnaire, depression",
            Low = 0,
            High = 27,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new ProratedSum(9, 0, 3, 7, toWhole: true),
            MissingItems = new("up to 2 may be missing and count as the mean of the others (NHS Data Dictionary)", Source),
            SafetyItems = [new(9, RedFlagCatalog.SuicidalThought)],
            ReferFrom = 10,
            Citation = "Kroenke 2001, J Gen Intern Med 16:606-613",
            Mark = Knowledge,
            License = "Free to use without a fee or permission (secondary source).",
            Loinc = [Score("44261-6", "HL7 FHIR US PCO STU1")],
            Thresholds =
            [
                Mic(5m, "primary care", "doi 10.1186/s40945-017-0032-x, table 2", Source),
                Cut(5m, "mild", "Kroenke 2001", Knowledge),
                Cut(10m, "moderate", "Kroenke 2001", Knowledge),
                Cut(15m, "moderately severe", "Kroenke 2001", Knowledge),
                Cut(20m, "severe", "Kroenke 2001", Knowledge),
            ],
        },
    ];
}
