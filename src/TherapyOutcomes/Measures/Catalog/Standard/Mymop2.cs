using static TherapyOutcomes.EvidenceMark;
using static TherapyOutcomes.Measures.Standard.Published;

namespace TherapyOutcomes.Measures.Standard;

/// <summary>The MYMOP2: the client's one or two symptoms, an activity and wellbeing.</summary>
internal static class Mymop2
{
    private const string Paterson = "Paterson 1996, BMJ 312:1016-1020";

    public static IEnumerable<Measure> Measures =>
    [
        new()
        {
            Id = new("MYMOP2"),
            Name = "Measure Yourself Medical Outcome Profile 2",
            Low = 0,
            High = 6,
            Better = Better.Lower,
            Unit = "points",
            Scoring = new MeanOfActivities(4, 4, 6),
            MissingItems = new("a second symptom and the activity are optional; two profiles are compared over what was rated both times", Knowledge),
            Citation = $"{Paterson}; the items are symptom 1, symptom 2, activity and wellbeing",
            Mark = Knowledge,
            License = "Licensed by Meaningful Measures; ask before you use it in software.",
            Thresholds = [Mic(1m, "general practice and complementary care", Paterson, Knowledge)],
        },
    ];
}
