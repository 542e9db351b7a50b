using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The TSK-11: fear of movement and of being injured again. It influences outcomes but is not an outcome itself.</summary>
internal static class Tsk11
{
    private const string Woby = "Woby 2005, Pain 117:137-144";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("TSK-11"),
            Name = "Tampa Scale for Kinesiophobia (11)",
            Low = 11,
            High = 44,
            IsWholeNumber = true,
            Better = Better.Lower,
            Unit = "points",
            DecidesAlone = false,
            Scoring = new SumOfItems(11, 1, 4),
            MissingItems = AllNeeded,
            Citation = Woby,
            Mark = Knowledge,
            License = "No license seen; ask before you print its text.",
            Thresholds = [Mic(4m, "chronic low back pain", Woby, Knowledge)],
        },
    ];
}
