using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>Range of motion, with one measure for each joint and movement. It never decides alone.</summary>
/// <remarks>
/// Range of motion tracks the client's function hardly better than chance (AUC .50 to .62, doi 10.1186/s12891-017-1918-1), and
/// massage has changed pain without changing range of motion (Perlman 2012, doi 10.1371/journal.pone.0030248). The movements here are active. A
/// clinic that also measures passive movements defines them as separate measures and sets
/// <see cref="Measure.SoundLimit"/> according to the norm it uses; no norm is shipped.
/// </remarks>
internal static class RangeOfMotion
{
    private const string Neck = "CROM review, apicareonline.com";
    private const string DeWinter = "de Winter 2004, PMC434511";
    private const string Knee = "doi 10.1055/a-2321-0516 (2024)";

    public static IEnumerable<Measure> Measures =>
    [
        OfNeck("flexion"),
        OfNeck("extension"),
        OfNeck("lateral-flexion"),
        OfNeck("rotation"),
        OfShoulder("flexion"),
        OfShoulder("abduction"),
        OfShoulder("external-rotation"),
        Of("ROM.knee.extension", "Range of motion, knee extension (0 = straight, a deficit is negative)", -90, 30) with
        {
            SoundLimit = 0,
            Thresholds =
            [
                Mdc95(3.5m, "anterior cruciate ligament, same rater (2.0 to 3.5)", Knee, Source),
                Mdc95(10.4m, "anterior cruciate ligament, different raters (3.7 to 10.4)", Knee, Source),
            ],
        },
    ];

    private static Measure OfNeck(string movement) => Of($"ROM.neck.{movement}", $"Range of motion, neck {Plain(movement)}", 0, 180) with
    {
        Thresholds =
        [
            Mdc(6.8m, "chronic neck pain, n=30, same rater (3.5 to 6.8, standard error 1.5 to 2.9), ICC .88 to .99", Neck, Source),
            Mdc(3.5m, "chronic neck pain, n=30, same rater: the lower end", Neck, Source),
        ],
    };

    private static Measure OfShoulder(string movement) => Of($"ROM.shoulder.{movement}", $"Range of motion, shoulder {Plain(movement)}", 0, 180) with
    {
        Thresholds =
        [
            Mdc(25m, "shoulder pain, n=155, two raters (20 to 25); standard error 11 to 25 in Hayes 2001", DeWinter, Source),
            Mdc(20m, "shoulder pain, n=155, two raters: the lower end", DeWinter, Source),
        ],
    };

    private static Measure Of(string id, string name, decimal low, decimal high) => new()
    {
        Id = new(id),
        Name = name,
        Low = low,
        High = high,
        Better = Better.Higher,
        Unit = "degrees",
        DependsOnRater = true,
        DecidesAlone = false,
        Citation = "Degrees as measured; the range is this library's plausibility limit",
        Mark = Recommendation,
        License = "A measurement, not an instrument: nothing to license.",
    };

    private static string Plain(string movement) => movement.Replace('-', ' ');
}
