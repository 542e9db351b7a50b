using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>PROMIS pain interference and physical function, as T-scores (mean 50, SD 10 in the general population).</summary>
/// <remarks>
/// The tables that convert raw sums to T-scores are not shipped, because using them requires accepting the HealthMeasures terms. Record
/// the T-score itself, or supply the table as a <see cref="RawScoreTable"/>. Each short form is a separate measure, with the range of its own table
/// where that is known, so that a raw sum is not taken for a T-score.
/// </remarks>
internal static class Promis
{
    private const string OfTable = "T-score by HealthMeasures' table, whose lowest and highest score are the range";
    private const string Mcc = "HL7 FHIR US MCC, table of LOINC panel codes";

    // Where no table is known. The longer forms of physical function reach below 20.
    private const decimal LowestPlausible = 20;
    private const decimal LowestOfLongForms = 10;
    private const decimal HighestPlausible = 85;

    public static IEnumerable<Measure> Measures =>
    [
        PainInterference("", "adaptive test"),
        PainInterference(".4a", "short form 4a") with { Low = 41.6m, High = 75.6m, Citation = OfTable },
        PainInterference(".6b", "short form 6b", "62193-8") with { Low = 41, High = 78.3m, Citation = OfTable },
        PainInterference(".8a", "short form 8a", "75870-6"),
        PhysicalFunction("", "adaptive test") with { Low = LowestOfLongForms },
        PhysicalFunction(".4a", "short form 4a", "76700-4") with { Low = 22.5m, High = 57, Citation = OfTable },
        PhysicalFunction(".6b", "short form 6b", "76804-4"),
        PhysicalFunction(".8b", "short form 8b", "76805-1"),
        PhysicalFunction(".10a", "short form 10a", "62199-5") with { Low = LowestOfLongForms },
        PhysicalFunction(".20a", "short form 20a", "76702-0") with { Low = LowestOfLongForms },
    ];

    private static Measure PainInterference(string form, string name, string? panel = null) =>
        Of($"PROMIS-PI{form}", $"PROMIS Pain Interference, {name}", Better.Lower) with
        {
            Loinc = [.. Panel(panel)],
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
        Low = LowestPlausible,
        High = HighestPlausible,
        Better = better,
        Unit = Measure.TScore,
        MissingItems = new("raw sum · items / answered, rounded up; form 4a needs all items, longer ones at least 4 and half of them", Uncertain),
        Citation = "T-score by HealthMeasures' table; the range is this library's plausibility limit",
        Mark = Knowledge,
        License = "HealthMeasures' Terms of Use must be accepted, for the text and for the tables of T-scores.",
    };

    private static IEnumerable<LoincCode> Panel(string? code) => code is null ? [] : [Instrument(code, Mcc)];
}
