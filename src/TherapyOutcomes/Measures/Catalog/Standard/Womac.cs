using static TherapyOutcomes.EvidenceMark;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The WOMAC in its Likert form: pain, stiffness and function in osteoarthritis of the hip or knee.</summary>
/// <remarks>
/// None of its published change thresholds holds beyond a single population, so none is shipped and the 30% rule applies instead. After 60-minute
/// massages for knee osteoarthritis, the score changed by -24.0, compared with -6.3 with usual care (Perlman 2012, doi 10.1371/journal.pone.0030248).
/// </remarks>
internal static class Womac
{
    public static ProratedSum Pain { get; } = new(5, 0, 4, 4, toWhole: false);

    public static ProratedSum Stiffness { get; } = new(2, 0, 4, 2, toWhole: false);

    public static ProratedSum Function { get; } = new(17, 0, 4, 14, toWhole: false);

    public static IEnumerable<Measure> Measures =>
    [
        Of("WOMAC", "WOMAC-LK, total", 96, new FormParts("the sum of pain, stiffness and function, each items · sum / answered", new("pain", Pain, 1), new("stiffness", Stiffness, 1), new("function", Function, 1))),
        Of("WOMAC.pain", "WOMAC-LK, pain", 20, Pain),
        Of("WOMAC.stiffness", "WOMAC-LK, stiffness", 8, Stiffness),
        Of("WOMAC.function", "WOMAC-LK, physical function", 68, Function),
    ];

    private static Measure Of(string id, string name, decimal high, ItemScoring scoring) => new()
    {
        Id = new(id),
        Name = name,
        Low = 0,
        High = high,
        Better = Better.Lower,
        Unit = "points",
        Scoring = scoring,
        MissingItems = new("at least 80% of each part must be answered (this library's recommendation); missing items count as the mean of the answered ones, reportedly as in the user guide", Uncertain),
        Citation = "Bellamy 1988",
        Mark = Knowledge,
        License = "Licensed for a fee. Supply the text under your own license.",
    };
}
