using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>Goal Attainment Scaling: how far a client's own goals were attained.</summary>
internal static class GoalAttainmentScaling
{
    private const int MostGoals = 10;

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("GAS"),
            Name = "Goal Attainment Scaling, T-score",
            Low = 17.12m,
            High = 82.88m,
            Better = Better.Higher,
            Unit = Measure.TScore,
            Scoring = new GoalAttainmentTScore(MostGoals),
            MissingItems = new("only goals rated both times are compared; if none is left, there is no score", Recommendation),
            Citation = "Kiresuk & Sherman 1968, Community Ment Health J 4:443-453; the range is that of 10 goals",
            Mark = Knowledge,
            License = "A method, not an instrument: the goals are the client's own.",
            Thresholds = [Mic(10m, "one standard deviation of the T-score", "this library's recommendation", Recommendation)],
        },
    ];
}
