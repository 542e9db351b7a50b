namespace TherapyOutcomes.Tests.Support;

/// <summary>Histories whose instants are the same, each written in two ways. At the clinic in Los Angeles a day ends at 8:00 in UTC.</summary>
internal static class SameInstants
{
    /// <summary>Improved in the evening of 12 January, as the therapist's device wrote it.</summary>
    public static string EveningInItsOwnOffset { get; } = Opening + """

        {"type":"record-score","at":"2026-01-12T20:00:00-08:00","actor":"p1","episode":"e1","measure":"ODI","value":20}
        """ + "\n";

    /// <summary>The same evening, when it is 13 January in UTC.</summary>
    public static string EveningInUtc { get; } = Opening + """

        {"type":"record-score","at":"2026-01-13T04:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":20}
        """ + "\n";

    /// <summary>Three sessions after the improvement, on three days in UTC and on two in Los Angeles.</summary>
    public static string FollowUpsInUtc { get; } = """
        {"type":"open-episode","at":"2026-01-05T16:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}
        {"type":"record-score","at":"2026-01-05T16:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":44}
        {"type":"record-session","at":"2026-01-05T16:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-score","at":"2026-01-12T16:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":20}
        {"type":"record-session","at":"2026-02-09T20:30:00Z","actor":"p1","episode":"e1","session":"s2","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-session","at":"2026-02-10T00:30:00Z","actor":"p1","episode":"e1","session":"s3","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-session","at":"2026-02-11T00:30:00Z","actor":"p1","episode":"e1","session":"s4","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-score","at":"2026-02-11T00:40:00Z","actor":"p1","episode":"e1","measure":"ODI","value":18}
        {"type":"document-improvement","at":"2026-02-11T00:41:00Z","actor":"p1","episode":"e1","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}
        {"type":"sign-note","at":"2026-02-11T00:42:00Z","actor":"p1","episode":"e1","note":"n1"}
        """ + "\n";

    /// <summary>The same sessions in the offset of Los Angeles.</summary>
    public static string FollowUpsInTheirOwnOffset { get; } = """
        {"type":"open-episode","at":"2026-01-05T08:00:00-08:00","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}
        {"type":"record-score","at":"2026-01-05T08:10:00-08:00","actor":"p1","episode":"e1","measure":"ODI","value":44}
        {"type":"record-session","at":"2026-01-05T08:20:00-08:00","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-score","at":"2026-01-12T08:10:00-08:00","actor":"p1","episode":"e1","measure":"ODI","value":20}
        {"type":"record-session","at":"2026-02-09T12:30:00-08:00","actor":"p1","episode":"e1","session":"s2","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-session","at":"2026-02-09T16:30:00-08:00","actor":"p1","episode":"e1","session":"s3","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-session","at":"2026-02-10T16:30:00-08:00","actor":"p1","episode":"e1","session":"s4","techniques":["swedish"],"minutes":60,"areas":["back"]}
        {"type":"record-score","at":"2026-02-10T16:40:00-08:00","actor":"p1","episode":"e1","measure":"ODI","value":18}
        {"type":"document-improvement","at":"2026-02-10T16:41:00-08:00","actor":"p1","episode":"e1","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}
        {"type":"sign-note","at":"2026-02-10T16:42:00-08:00","actor":"p1","episode":"e1","note":"n1"}
        """ + "\n";

    private static string Opening => """
        {"type":"open-episode","at":"2026-01-05T08:00:00-08:00","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}
        {"type":"record-score","at":"2026-01-05T08:10:00-08:00","actor":"p1","episode":"e1","measure":"ODI","value":44}
        {"type":"record-session","at":"2026-01-05T08:20:00-08:00","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["back"]}
        """;
}
