using System.Text.Json.Nodes;

namespace TherapyOutcomes.Tests.Practices.Record.Rules;

public sealed class Rec005ReasonEmptyTests
{
    // Optional reasons, of which a blank one is as bad as that of any other command.
    private static readonly HashSet<string> ReasonFields = ["reason", "declined", "selfCareDeclined"];

    // A client is erased for one of a few reasons, which have no words.
    public static TheoryData<string> Commands =>
        [.. Samples.CommandTypes.Where(type => type != typeof(EraseClient) && ReasonOf(Wire(type)) is not null).Select(type => type.Name)];

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u00a0\u2003")]
    [InlineData("\u200b")]
    [InlineData("\u200b\u200e\ufeff\u00ad")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("… — ¿?")]
    [InlineData("\u3164\u2800")]
    public void CheckCommand_ReasonEmpty_Refuses(string reason)
    {
        var finding = Story.At(EpisodeStage.Documenting).DecideNoReferral(reason).AssertRefused("REC005");

        Assert.Equal("reason", finding.Says("field"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData(".x.")]
    [InlineData("7")]
    [InlineData("👍")]
    [InlineData("𠮷")]
    [InlineData("疼")]
    public void CheckCommand_OneCharacterThatSaysSomething_Accepts(string reason) =>
        Story.At(EpisodeStage.Documenting).DecideNoReferral(reason).AssertAccepted();

    // A new command with a reason can't forget to say so.
    [Theory]
    [MemberData(nameof(Commands))]
    public void GivenReason_EachCommandWithAReasonInJson_IsJudged(string name)
    {
        var wire = Wire(Samples.CommandTypes.Single(type => type.Name == name));
        var field = ReasonOf(wire)!;
        wire[field] = " . ";

        var given = TestClinic.ReadCommand(wire.ToJsonString()).GivenReason;

        Assert.Equal((field, true), (given?.Field, given?.Text.IsBlank));
    }

    [Fact]
    public void Commands_WithAReason_AreThoseOfThePage() => Assert.Equal(
        [
            nameof(AdjustPlan), nameof(AmendNote), nameof(ClearRedFlag), nameof(ConfirmPlan), nameof(Correct), nameof(DecideNoReferral), nameof(Disclose), nameof(Discontinue),
            nameof(DiscussImprovement), nameof(HoldErasure), nameof(ProposeReferral), nameof(RecordInboundReferral), nameof(RefuseReferral),
            nameof(ReleaseErasure), nameof(RequestFeedback), nameof(Resume), nameof(SetPrimaryMeasure), nameof(TransferEpisode),
        ],
        Samples.CommandTypes.Where(type => ((Command)Samples.Of(type)).GivenReason is not null).Select(type => type.Name));

    [Fact]
    public void GivenReason_OptionalAndNotGiven_IsNotAsked()
    {
        Story.At(EpisodeStage.Celebrating).RequestFeedback().AssertAccepted();
        Story.At(EpisodeStage.Celebrating).RequestFeedback(declined: "\u200b").AssertRefused("REC005");
    }

    [Fact]
    public void CheckCommand_PlanWithoutAReason_IsRefusedByBothRules()
    {
        var care = Story.At(EpisodeStage.Treating);
        var answer = care.Clinic.Send(new ConfirmPlan { Episode = new("e1"), At = care.Clinic.Now, Actor = TestEpisode.Therapist, Reason = " " });

        answer.AssertFinds("PLN002", RuleSeverity.Forbidden);
        answer.AssertFinds("REC005", RuleSeverity.Forbidden);
    }

    // Text "er": every line with an empty reason is refused, and so is the empty addendum.
    [Fact]
    public void Play_EmptyReasons_RefusesEach() => AssertPlays(
        (Opening, "-"),
        (Score(5, 44), "-"),
        ("""{"type":"record-session","at":"2026-01-05T08:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["chest wall","gluteals"]}""", "-"),
        (Score(12, 20), "-"),
        ("""{"type":"document-improvement","at":"2026-01-12T09:00:00Z","actor":"p1","episode":"e1","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}""", "-"),
        ("""{"type":"sign-note","at":"2026-01-12T09:02:00Z","actor":"p1","episode":"e1","note":"n1"}""", "-"),
        ("""{"type":"amend-note","at":"2026-01-12T09:06:00Z","actor":"p1","episode":"e1","note":"n1","text":"x","reason":""}""", "REC005"),
        ("""{"type":"amend-note","at":"2026-01-12T09:06:30Z","actor":"p1","episode":"e1","note":"n1","text":"","reason":"x"}""", "DOC008"),
        ("""{"type":"adjust-plan","at":"2026-01-12T09:07:00Z","actor":"p1","episode":"e1","minutes":30,"reason":""}""", "PLN002 REC005"),
        ("""{"type":"adjust-plan","at":"2026-01-12T09:07:30Z","actor":"p1","episode":"e1","minutes":30,"reason":"   "}""", "PLN002 REC005"),
        ("""{"type":"decide-no-referral","at":"2026-01-12T09:08:00Z","actor":"p1","episode":"e1","reason":""}""", "REC005"),
        ("""{"type":"correct","at":"2026-01-12T09:08:30Z","actor":"p1","episode":"e1","what":"s1","reason":" "}""", "REC005"),
        ("""{"type":"set-primary-measure","at":"2026-01-12T09:09:00Z","actor":"p1","episode":"e1","measure":"RMDQ","reason":""}""", "REC005"),
        ("""{"type":"transfer-episode","at":"2026-01-12T09:09:30Z","actor":"p1","episode":"e1","to":"p2","reason":""}""", "REC005"),
        ("""{"type":"resolve-concern","at":"2026-01-12T09:10:00Z","actor":"p1","episode":"e1","concern":"zz","how":""}""", "REC001"),
        ("""{"type":"disclose","at":"2026-01-12T09:10:30Z","actor":"p1","client":"c1","purpose":"clientRequest","recipient":"c1","scope":["scores"],"reason":""}""", "REC005"),
        ("""{"type":"discontinue","at":"2026-01-12T09:11:00Z","actor":"p1","episode":"e1","kind":"clinic","reason":""}""", "REC005"),
        ("""{"type":"resume","at":"2026-01-12T09:12:00Z","actor":"p1","episode":"e1","reason":""}""", "REC002 REC005"));

    // Text "em".
    [Fact]
    public void Play_EmptyReasonsAndAnEmptyAddendum_SaysBoth() => AssertPlays(
        (Opening, "-"),
        (Score(5, 44), "-"),
        ("""{"type":"record-session","at":"2026-01-05T08:20:00Z","actor":"p1","episode":"e1","session":"s1","techniques":["swedish"],"minutes":60,"areas":["chest wall","gluteals"]}""", "-"),
        (Score(12, 20), "-"),
        ("""{"type":"document-improvement","at":"2026-01-12T09:00:00Z","actor":"p1","episode":"e1","note":"n1","subjective":"a","objective":"b","assessment":"c","plan":"d"}""", "-"),
        ("""{"type":"sign-note","at":"2026-01-12T09:02:00Z","actor":"p1","episode":"e1","note":"n1"}""", "-"),
        ("""{"type":"decide-no-referral","at":"2026-01-12T09:08:00Z","actor":"p1","episode":"e1","reason":""}""", "REC005"),
        ("""{"type":"amend-note","at":"2026-01-12T09:09:00Z","actor":"p1","episode":"e1","note":"n1","text":"","reason":""}""", "DOC008 REC005"),
        ("""{"type":"correct","at":"2026-01-12T09:10:00Z","actor":"p1","episode":"e1","what":"s1","reason":""}""", "REC005"),
        ("""{"type":"discontinue","at":"2026-01-12T09:11:00Z","actor":"p1","episode":"e1","kind":"clinic","reason":""}""", "REC005"),
        ("""{"type":"disclose","at":"2026-01-12T09:12:00Z","actor":"p1","client":"c1","purpose":"clientRequest","recipient":"c1","scope":["scores"],"reason":""}""", "REC005"));

    private const string Opening =
        """{"type":"open-episode","at":"2026-01-05T08:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""";

    private static string Score(int day, int value) =>
        $$"""{"type":"record-score","at":"2026-01-{{day:00}}T08:10:00Z","actor":"p1","episode":"e1","measure":"ODI","value":{{value}}}""";

    private static void AssertPlays(params (string Line, string Refusal)[] story)
    {
        var clinic = CheckedClinic.New();
        foreach (var (line, refusal) in story)
        {
            var answer = clinic.Play(line);

            Assert.Null(answer.Error);
            Assert.Equal((line, refusal), (line, answer.Accepted ? "-" : string.Join(' ', answer.Findings.Select(finding => finding.Rule.Id).Distinct())));
        }
    }

    private static JsonObject Wire(Type type) => Samples.Wire((Command)Samples.Of(type));

    private static string? ReasonOf(JsonObject wire) => wire.Select(pair => pair.Key).SingleOrDefault(ReasonFields.Contains);

    // Whoever treats next needs to know why massage is safe again.
    [Fact]
    public void CheckCommand_ClearanceWithoutFindings_IsRefused()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("night-pain");

        var answer = care.Clinic.Play("""{"type":"clear-red-flag","at":"2026-01-06T10:00:00Z","actor":"p1","episode":"e1","flag":"night-pain","by":{"name":"Dr. Lee","kind":"physician"},"detail":" . "}""");

        Assert.Equal("detail", answer.AssertRefused("REC005").Says("field"));
        care.Evaluate().AssertFinds("MON009");
    }
}
