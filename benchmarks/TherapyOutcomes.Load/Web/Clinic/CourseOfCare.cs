using System.Globalization;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>
/// A client's course over five weeks, dated before now: scores and sessions, a red flag that only a physician may clear, an
/// improvement with all that follows from it, and feedback. The episode stays open.
/// </summary>
/// <param name="name">The id of the client and of the episode.</param>
/// <param name="therapist">Who treats them.</param>
/// <param name="now">The time at which the course is sent.</param>
internal sealed class CourseOfCare(string name, string therapist, DateTimeOffset now)
{
    /// <summary>The number of days from the first visit to the last.</summary>
    public const int Days = 35;

    private readonly DateTimeOffset _start = now.AddDays(-Days - 1);
    private DateTimeOffset _at;
    private int _commands;

    public EpisodeId Episode { get; } = new(name);

    public ClientId Client { get; } = new(name);

    public IEnumerable<CareVisit> Visits()
    {
        yield return On(0,
            Of("open-episode", $$"""
                "client":"{{name}}","practitioner":"{{therapist}}","complaint":"low back pain since the garden","primaryMeasure":"ODI","chronicity":"chronic",
                "plan":{"techniques":["effleurage"],"minutes":60,"sessionsPerWeek":1,"weeks":6}
                """),
            OfClient("grant-consent", """ "consent":"k1","purposes":["referral"],"recipients":["kind:physician"],"scope":["scores","plan"] """),
            Of("record-treatment-consent", """
                "consent":"tc1","explained":["nature","benefits","risks","alternatives","no-treatment","right-to-stop"],"sensitiveAreas":[],"written":true
                """),
            Score(40),
            Session("s1"));
        yield return On(2, Reactions("s1"));
        yield return On(7, Score(38), Session("s2"));
        yield return On(9, Reactions("s2"));
        yield return On(14,
            Of("report-red-flag", """ "flag":"spinal-fracture","detail":"fell off a ladder" """),
            Refused(Cleared("massage therapist")),
            Cleared("physician"),
            Session("s3"));
        yield return On(16, Reactions("s3"));
        yield return On(21,
            Score(20),
            Of("document-improvement", """
                "note":"n1","subjective":"sleeps through and works in the garden","objective":"ODI from 40 to 20","assessment":"better during care","plan":"go on"
                """),
            Of("sign-note", """ "note":"n1" """),
            Of("confirm-plan", """ "reason":"the pace suits" """),
            Of("discuss-improvement", """
                "topics":["progress","contribution","self-care","natural-course"],"understood":"yes","channel":"in person",
                "selfCare":[{"what":"hip hinge before lifting","howOften":"each lift","when":"at work","confidence":8}]
                """),
            Of("decide-no-referral", """ "reason":"nothing that others have to see" """));
        yield return On(28, Session("s4"), Of("request-feedback", """ "request":"f1","session":"s4" """));
        yield return On(30, Reactions("s4"), Of("record-feedback", """ "request":"f1","rating":5,"comment":"the room was warm" """));
        yield return On(Days, Session("s5"), Score(18));
    }

    private CareVisit On(int day, params Func<Step>[] steps)
    {
        _at = _start.AddDays(day);
        return new CareVisit(_at.AddHours(1), [.. steps.Select(step => step())]);
    }

    private static Func<Step> Refused(Func<Step> step) => () => step() with { IsRefused = true };

    private Func<Step> Score(int value) => Of("record-score", string.Create(CultureInfo.InvariantCulture, $""" "measure":"ODI","value":{value} """));

    private Func<Step> Session(string session) => Of("record-session", $$""" "session":"{{session}}","techniques":["effleurage"],"minutes":60,"areas":["low back"] """);

    private Func<Step> Cleared(string by) => Of(
        "clear-red-flag", $$""" "flag":"spinal-fracture","by":{"kind":"{{by}}","name":"Dr. Grey"},"detail":"X-ray without finding" """);

    private Func<Step> Reactions(string session) => Of("check-reactions", $$""" "session":"{{session}}","found":"none" """);

    private Func<Step> Of(string type, string fields) => () => Make(RecordKey.For(ClinicId.Default, Episode), type, $$""" "episode":"{{name}}",{{fields}} """);

    private Func<Step> OfClient(string type, string fields) => () => Make(RecordKey.For(ClinicId.Default, Client), type, $$""" "client":"{{name}}",{{fields}} """);

    private Step Make(RecordKey record, string type, string fields)
    {
        _at = _at.AddMinutes(5);
        return CommandJson.Make(record, type, FormattableString.Invariant($"k{++_commands}"), _at, fields);
    }
}
