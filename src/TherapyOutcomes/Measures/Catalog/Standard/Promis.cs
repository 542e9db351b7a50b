using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>PROMIS pain interference and physical function, as T-scores (mean 50, SD 10 in the general population).</summary>
/// <remarks>
/// The tables that convert raw sums to T-scores are not shipped, because using them requires accepting the HealthMeasures terms. Record
/// the T-score itself, or supply the table as a <see cref="RawScoreTable"/>. Each short form is a separate measure.
/// </remarks>
internal static class Promis
{
    private const string Mcc = "HL7 FHIR US MCC, table of LOINC panel codes";

    public static IEnumerable<Measure> Measures =>
    [
        PainInterference("", "adaptive test"),
        PainInterference(".4a", "short form 4a"),
        PainInterference(".6b", "short form 6b", "62193-8"),
        PainInterference(".8a", "short form 8a", "75870-6"),
        PhysicalFunction("", "adaptive test"),
        PhysicalFunction(".4a", "short form 4a", "76700-4"),
        PhysicalFunction(".6b", "short form 6b", "76804-4"),
        PhysicalFunction(".8b", "short form 8b", "76805-1"),
        PhysicalFunction(".10a", "short form 10a", "62199-5"),
        PhysicalFunction(".20a", "short form 20a", "76702-0"),
    ];

    private static Measure PainInterference(string form, string name, string? panel = null) =>
        Of($"PROMIS-PI{form}", $"PROMIS Pain Interference, {name}", Better.Lower) with
        {
            Loinc = [Score("77865-4", "Medical Informatics Initiative, PRO implementation guide"), .. Panel(panel)],
            Thresholds =
            [
                Mic(5.5m, "one client: the upper end of 3.5 to 5.5 for groups", "this library's recommendation after Amtmann 2016, J Pain Res, S93391", Recommendation),
                Mdc90(5.6m, "low back pain, n=218; standard error 2.4 (2.3 to 2.5) · √2 · 1.645", "computed from Amtmann 2016, J Pain Res, S93391", Computed),
                Mic(3.5m, "means of groups, not one client (3.5 to 5.5), low back pain, n=218", "Amtmann 2016, J Pain Res, S93391", Source),
            ],
        };

    private static Measure PhysicalFunction(string form, string name, string? panel = null) =>
        Of($"PROMIS-PF{form}", $"PROMIS Physical Function, {name}", Better.Higher) with
        {
            Loinc = [.. Panel(panel)],
            Thresholds = [Mic(5m, "half a standard deviation", "this library's recommendation", Recommendation)],
        };

    private static Measure Of(string id, string name, Better better) => new()
    {
        Id = new(id),
        Name = name,
        Low = 10,
        High = 90,
        Better = better,
        Unit = "T",
        IsRangeOfInstrument = false,
        MissingItems = new("raw sum · items / answered, rounded up; form 4a needs all items, longer ones at least 4 and half of them", Uncertain),
        Citation = "T-score by HealthMeasures' table; 10 to 90 is this library's plausibility limit",
        Mark = Knowledge,
        License = "HealthMeasures' Terms of Use must be accepted, for the text and for the tables of T-scores.",
    };

    private static IEnumerable<LoincCode> Panel(string? code) => code is null ? [] : [Instrument(code, Mcc)];
}
