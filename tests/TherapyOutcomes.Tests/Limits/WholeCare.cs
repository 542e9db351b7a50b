using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Tests.Limits;

/// <summary>A client's whole care in which every kind of command is accepted at least once, with all of its members.</summary>
internal static class WholeCare
{
    private const string Client = "cora";

    private static readonly string[] Further =
    [
        E2("set-goal", """ "goal":"g9","text":"sit through a film","measure":"ODI","target":10"""),
        E2("record-goal", """ "goal":"g9","met":"partly" """),
        E2("record-score", """ "measure":"ODI","items":[2,2,2,2,2,2,2,2,2,2],"score":"x9" """),
        E2("observe-improvement", """ "observation":"o9","holds":true"""),
        E2("record-session", """ "session":"s9","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E2("check-reactions", """ "session":"s9","found":"none" """),
        E2("report-reaction", """ "reaction":"r9","onset":"2026-03-10T09:00:00Z","intensity":"mild","duration":"hours","endedOn":"2026-03-11","description":"tired" """),
        E2("record-missed", """ "what":"session","dueOn":"2026-03-01" """),
        E2("record-contact-attempt", """ "channel":"phone","reached":true"""),
        E2("adjust-plan", """ "techniques":["effleurage"],"minutes":30,"sessionsPerWeek":1,"weeks":4,"reason":"begin again" """),
        E2("record-booking", """ "bookedFor":"2026-04-01","cancelled":true"""),
        E2("record-treatment-consent", """ "consent":"t9","explained":["nature","risks"],"sensitiveAreas":["breast"],"written":false,"signedBy":"Cora" """),
        E2("withdraw-treatment-consent", """ "consent":"t9" """),
        E2("agree-maintenance", """ "everyWeeks":4,"until":"2026-09-30","proposedBy":"client" """),
        E2("screen-red-flags", """ "asked":["dvt"],"positive":[]"""),
        E2("propose-referral", """ "referral":"f9","to":{"kind":"physician","name":"Dr Haas"},"reason":"general check","urgency":"routine" """),
        E2("close-referral", """ "referral":"f9" """),
        E2("review-stage", null),
        C("record-preference", """ "contact":false,"questionnaires":true"""),
        C("grant-consent", """ "consent":"k9","purposes":["referral"],"recipients":["Dr Haas"],"scope":["scores"],"expiresOn":"2027-01-31","signedOn":"2026-03-01","signedBy":"Cora" """),
        C("revoke-consent", """ "consent":"k9" """),
        C("disclose", """ "purpose":"requiredByLaw","recipient":"County Court","scope":["notes"],"reason":"an order","legalBasis":"order 18","withholdUntil":"2026-06-30" """),
        P("set-education-requirement", """ "body":"NCBTMB","periodMonths":24,"startsOn":"2026-01-01","credits":24,"categoryMinimums":{"ethics":3},"categoryMaximums":{"business":6},"deliveryMinimums":{"in-person":8},"deliveryMaximums":{"self-paced":12},"firstRenewalExempt":false"""),
        P("record-education", """ "course":"c9","title":"Ethics","credits":3,"category":"ethics","delivery":"live-online","topics":["ethics"],"completedOn":"2026-03-01","expiresOn":"2028-03-01" """),
        Line("open-episode", $"\"episode\":\"{Client}-e3\"", $$""" "client":"{{Client}}","practitioner":"p-lee","complaint":"stiff","primaryMeasure":"ODI","chronicity":"acute","plan":{"techniques":["effleurage"],"minutes":45,"sessionsPerWeek":1,"weeks":6}"""),
        C("erase-client", """ "reason":"client-request" """),
    ];

    /// <summary>All commands, in order. Each is accepted at its own time if those before it were.</summary>
    public static IReadOnlyList<Command> Commands { get; } =
    [
        .. new WholeStory(Client, words => words).Commands.Select(command => command with { CommandId = null }),
        .. Further.Select(TestClinic.ReadCommand),
    ];

    /// <summary>A clinic in which the first commands were given.</summary>
    public static TestClinic Play(int count, ClinicPolicy? policy = null)
    {
        var clinic = new TestClinic(policy, masterKeys: MasterKeyRing.Create());
        foreach (var command in Commands.Take(count))
        {
            clinic.Play(command);
        }

        return clinic;
    }

    private static string E2(string type, string? rest) => Line(type, $"\"episode\":\"{Client}-e2\"", rest);

    private static string C(string type, string rest) => Line(type, $"\"client\":\"{Client}\"", rest);

    private static string P(string type, string rest) => Line(type, "\"practitioner\":\"p-lee\"", rest);

    private static string Line(string type, string record, string? rest) =>
        $$"""{"type":"{{type}}","at":"2026-03-20T09:00:00Z","actor":"p-lee",{{record}}{{(rest is null ? "" : $",{rest}")}}}""";
}
