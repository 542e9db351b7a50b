using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Tests.Support;

/// <summary>A client's whole care, in which every text that can be recorded is recorded. No two texts are equal, unless they name one person.</summary>
internal sealed class WholeStory
{
    private readonly List<Command> _commands;

    /// <summary>The story of a client, its texts in other words.</summary>
    /// <param name="client">The client's id; the episodes are <c>{client}-e1</c> and <c>{client}-e2</c>.</param>
    /// <param name="words">Gives the words for the text in the lines below.</param>
    public WholeStory(string client, Func<string, string> words) => _commands =
    [
        .. Lines(client).Select((line, index) => TextMap.Replace(TestClinic.ReadCommand(line.Replace("CLIENT", client, StringComparison.Ordinal)), (_, text) => new ClientText(words(text.Reveal())))
            with { CommandId = new CommandId($"m{index}") }),
    ];

    public IReadOnlyList<Command> Commands => _commands;

    /// <summary>The client's records: both episodes and the client's own.</summary>
    public static RecordKey[] RecordsOf(string client) =>
    [
        RecordKey.For(ClinicId.Default, new EpisodeId($"{client}-e1")),
        RecordKey.For(ClinicId.Default, new EpisodeId($"{client}-e2")),
        RecordKey.For(ClinicId.Default, new ClientId(client)),
    ];

    /// <summary>Plays the story, each command at its time.</summary>
    public TestClinic Play(TestClinic clinic)
    {
        foreach (var command in _commands)
        {
            clinic.Now = command.At;
            clinic.Send(command).AssertAccepted();
        }

        return clinic;
    }

    private static IEnumerable<string> Lines(string client) =>
    [
        E("open-episode", 0, """ "client":"CLIENT","practitioner":"p-lee","complaint":"stiff neck after desk work","primaryMeasure":"NDI","chronicity":"chronic","plan":{"techniques":["effleurage"],"minutes":45,"sessionsPerWeek":1,"weeks":6}"""),
        E("set-primary-measure", 0, """ "measure":"ODI","reason":"the back came to the fore" """),
        E("set-goal", 0, """ "goal":"g1","text":"drive for an hour" """),
        E("record-treatment-consent", 0, """ "consent":"t1","explained":["nature","benefits","risks","alternatives","no-treatment","right-to-stop"],"sensitiveAreas":["gluteals"],"written":true,"signedBy":"Rowan Rowan" """),
        E("record-booking", 0, """ "bookedFor":"2026-01-12" """),
        E("record-score", 0, """ "measure":"ODI","value":40,"score":"x1" """),
        E("record-session", 0, """ "session":"s1","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E("report-reaction", 1, """ "reaction":"r1","onset":"2026-01-05T20:00:00Z","intensity":"mild","duration":"hours","description":"tired in the evening" """),
        E("resolve-reaction", 2, """ "reaction":"r1","by":{"kind":"physician","name":"Dr Reed"}"""),
        E("record-session", 7, """ "session":"s2","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E("record-score", 14, """ "measure":"ODI","value":21,"score":"x2" """),
        E("correct", 14, """ "what":"x2","reason":"read the wrong line","replacement":20"""),
        E("observe-improvement", 14, """ "observation":"ties both shoes alone","holds":true"""),
        E("document-improvement", 14, """ "note":"n1","subjective":"sleeps through","objective":"bends to the knee","assessment":"daily tasks easier","plan":"same pace" """),
        E("sign-note", 14, """ "note":"n1" """),
        E("amend-note", 15, """ "note":"n1","text":"left side too","reason":"left out yesterday" """),
        E("record-session", 21, """ "session":"s3","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E("record-session", 28, """ "session":"s4","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E("record-session", 42, """ "session":"s5","techniques":["effleurage"],"minutes":45,"areas":["low back"]"""),
        E("record-score", 43, """ "measure":"ODI","value":20"""),
        E("adjust-plan", 43, """ "sessionsPerWeek":0.5,"reason":"steady, so less often" """),
        E("confirm-plan", 43, """ "reason":"the pace suits" """),
        E("discuss-improvement", 43, """ "topics":["progress","contribution","self-care"],"selfCareDeclined":"no time this month","understood":"yes","channel":"phone" """),
        E("discuss-improvement", 44, """ "topics":["progress","contribution","self-care"],"selfCare":[{"what":"shoulder rolls","howOften":"twice a day","when":"after tea","confidence":8}],"understood":"yes","handedTo":"her sister Ruth","with":{"role":"interpreter","name":"Amal Odeh"},"channel":"in person" """),
        E("propose-referral", 44, """ "referral":"f1","to":{"kind":"physiotherapist","name":"Ms Okafor"},"reason":"exercise programme","urgency":"routine" """),
        C("grant-consent", 44, """ "consent":"k1","purposes":["referral"],"recipients":["Ms Okafor"],"scope":["scores","plan"],"signedOn":"2026-02-18","signedBy":"Ruth Rowan" """),
        E("send-referral", 44, """ "referral":"f1","scope":["scores","plan"]"""),
        E("record-referral-response", 45, """ "referral":"f1","response":"accepted","detail":"first date in March" """),
        E("record-referral-report", 46, """ "referral":"f1","summary":"strong enough for stairs" """),
        E("propose-referral", 46, """ "referral":"f2","to":{"kind":"physician","name":"Dr Haas"},"reason":"general check","urgency":"routine" """),
        E("refuse-referral", 46, """ "referral":"f2","by":"client","reason":"sees no need" """),
        E("decide-no-referral", 46, """ "reason":"nothing outside our scope" """),
        E("record-inbound-referral", 46, """ "referral":"f3","from":{"kind":"physician","name":"Dr Sorel"},"reason":"stiff since the winter","reportWanted":true"""),
        C("grant-consent", 46, """ "consent":"k2","purposes":["referral"],"recipients":["Dr Sorel"],"scope":["scores"]"""),
        C("record-guardian", 46, """ "name":"Ida Alder","relation":"mother","from":"2026-01-01" """),
        E("send-report", 46, """ "referral":"f3","scope":["scores"]"""),
        E("record-check-in", 47, """ "experience":"felt heard","listened":9,"rightGoals":9,"comfortable":10"""),
        E("raise-concern", 47, """ "concern":"c1","text":"the room was cold" """),
        E("resolve-concern", 48, """ "concern":"c1","how":"a heater was bought" """),
        E("request-feedback", 48, """ "request":"q1","session":"s4","declined":"would rather not" """),
        E("request-feedback", 48, """ "request":"q2","session":"s5" """),
        E("record-feedback", 49, """ "request":"q2","rating":4,"recommend":9,"comment":"parking is hard" """),
        E("act-on-feedback", 49, """ "request":"q2","action":"asked for a bay" """),
        E("tell-client", 50, """ "request":"q2","how":"by a card" """),
        E("discharge", 50, """ "kind":"goals-met","advice":"a warm bath and a slow walk","checkOn":"2026-03-20" """),
        E("celebrate", 51, """ "kind":"verbal","message":"You kept at it","audience":"private" """),
        E("transfer-episode", 52, """ "to":"p-may","reason":"moves to the other branch" """),
        C("disclose", 53, """ "purpose":"requiredByLaw","recipient":"County Court","scope":["notes"],"reason":"an order of the court","legalBasis":"order 17 of 2026" """),
        E2("open-episode", 54, """ "client":"CLIENT","practitioner":"p-lee","complaint":"heavy legs","primaryMeasure":"ODI","chronicity":"acute" """),
        E2("report-red-flag", 55, """ "flag":"dvt","detail":"warm, swollen calf" """),
        E2("clear-red-flag", 58, """ "flag":"dvt","by":{"kind":"physician","name":"Dr Grey"},"detail":"scan clear" """),
        E2("discontinue", 60, """ "kind":"client","reason":"moves abroad" """),
        C("hold-erasure", 61, """ "hold":"h1","reason":"letter of the district attorney" """),
        C("release-erasure", 62, """ "hold":"h1","reason":"the case was dropped" """),
        E2("resume", 65, """ "reason":"came back early" """),
        $$"""{"type":"record-education","at":"{{At(66)}}","actor":"p-lee","practitioner":"{{client}}-p","course":"c1","title":"Safe work with scars","credits":4,"category":"general","delivery":"in-person","topics":["scars"],"completedOn":"2026-03-01"}""",
    ];

    private static string E(string type, int day, string rest) => Line(type, day, "\"episode\":\"CLIENT-e1\"", rest);

    private static string E2(string type, int day, string rest) => Line(type, day, "\"episode\":\"CLIENT-e2\"", rest);

    private static string C(string type, int day, string rest) => Line(type, day, "\"client\":\"CLIENT\"", rest);

    private static string Line(string type, int day, string record, string rest) =>
        $$"""{"type":"{{type}}","at":"{{At(day)}}","actor":"p-lee",{{record}},{{rest}}}""";

    private static string At(int day) => new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddDays(day).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
