using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The FAAM: what a person can do despite problems with a foot or ankle, in daily life and in sport.</summary>
internal static class Faam
{
    private const string Martin = "Martin 2005, Foot Ankle Int 26:968-983";

    public static IEnumerable<Measure> Measures =>
    [
        Of("FAAM.adl", "Foot and Ankle Ability Measure, daily living", 21, 19, mic: 8, mdc: 5.7m),
        Of("FAAM.sport", "Foot and Ankle Ability Measure, sport", 8, 7, mic: 9, mdc: 12.3m),
    ];

    private static Measure Of(string id, string name, int items, int minimum, decimal mic, decimal mdc) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = 100,
        Better = Better.Higher,
        Unit = "points",
        Scoring = new PercentOfRange(items, 0, 4, minimum),
        MissingItems = new($"items that do not apply are left out of the denominator; at least {minimum} of {items} are needed", Knowledge),
        Citation = Martin,
        Mark = Knowledge,
        License = "Free to use, which is not the same as free to copy into software; verify.",
        Thresholds =
        [
            Mic(mic, "foot, ankle or leg", Martin, Knowledge),
            Mdc95(mdc, "foot, ankle or leg", Martin, Knowledge),
        ],
    };
}
