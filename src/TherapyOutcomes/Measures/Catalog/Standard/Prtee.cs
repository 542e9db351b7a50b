using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The PRTEE: pain and function with a tennis elbow.</summary>
internal static class Prtee
{
    private const string MacDermid = "MacDermid 2005, PRTEE user manual";
    private const string Poltawski = "Poltawski & Watson 2011, Clin Rehabil 25:51-59";

    private static readonly FormPart Pain = new("pain", new SumOfItems(5, 0, 10), 1);
    private static readonly FormPart Function = new("function", new SumOfItems(10, 0, 10), 0.5m);

    public static IEnumerable<Measure> Measures =>
    [
        Of("PRTEE", "Patient-Rated Tennis Elbow Evaluation", 100, new FormParts("the sum of pain and half the sum of function", Pain, Function)) with
        {
            Thresholds =
            [
                Mic(11m, "tennis elbow", Poltawski, Knowledge),
                MicPercent(37m, "tennis elbow", Poltawski, Knowledge),
            ],
        },
        Of("PRTEE.pain", "PRTEE, pain", 50, Pain.Scoring),
        Of("PRTEE.function", "PRTEE, function", 50, new FormParts("half the sum of the answers", Function)),
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
        MissingItems = AllNeeded,
        Citation = MacDermid,
        Mark = Knowledge,
        License = "© MacDermid; free for clinical use, which is not the same as free to copy into software; verify.",
    };
}
