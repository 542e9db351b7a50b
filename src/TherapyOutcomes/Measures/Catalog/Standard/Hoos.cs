using static TherapyOutcomes.EvidenceMark;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The HOOS: five subscales about the hip. There is no total score.</summary>
internal static class Hoos
{
    public static IEnumerable<Measure> Measures =>
    [
        Of("pain", "pain", 10, 5),
        Of("symptoms", "symptoms", 5, 3),
        Of("adl", "daily living", 17, 9),
        Of("sport", "sport and recreation", 4, 2),
        Of("qol", "quality of life", 4, 2),
    ];

    private static Measure Of(string part, string name, int items, int minimum) => new()
    {
        Id = new($"HOOS.{part}"),
        Name = $"Hip disability and Osteoarthritis Outcome Score, {name}",
        Low = 0,
        High = 100,
        Better = Better.Higher,
        Unit = "points",
        Scoring = new PercentOfRange(items, 0, 4, minimum, isReversed: true),
        MissingItems = new($"omitted items are left out of the mean; at least {minimum} of {items} are needed", Source),
        Citation = "HOOS scoring 2013",
        Mark = Source,
        License = "Free to use, which is not the same as free to copy into software; verify.",
    };
}
