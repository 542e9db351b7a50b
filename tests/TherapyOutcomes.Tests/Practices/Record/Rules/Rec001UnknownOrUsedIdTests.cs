namespace TherapyOutcomes.Tests.Practices.Record.Rules;

public sealed class Rec001UnknownOrUsedIdTests
{
    private static readonly Dictionary<string, Func<TestEpisode, Answer>> Creating = new()
    {
        ["session"] = care => care.RecordSession("x"),
        ["score"] = care => care.RecordScore(40, "x"),
        ["goal"] = care => care.SetGoal("x"),
        ["observation"] = care => care.ObserveImprovement(holds: true, "x"),
        ["reaction"] = care => care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours, "x"),
        ["concern"] = care => care.RaiseConcern("x"),
        ["referral"] = care => care.ProposeReferral("x"),
        ["feedback"] = care => care.RequestFeedback("x"),
        ["treatment consent"] = care => care.RecordTreatmentConsent("x"),
    };

    private static readonly Dictionary<string, Func<TestEpisode, Answer>> Referring = new()
    {
        ["record-goal"] = care => care.RecordGoal(GoalAttainment.Yes, "nothing"),
        ["correct"] = care => care.Correct("nothing"),
        ["sign-note"] = care => care.SignNote("nothing"),
        ["amend-note"] = care => care.AmendNote("nothing"),
        ["check-reactions"] = care => care.CheckReactions("nothing"),
        ["resolve-reaction"] = care => care.ResolveReaction("nothing"),
        ["clear-red-flag"] = care => care.ClearRedFlag("dvt"),
        ["resolve-concern"] = care => care.ResolveConcern("nothing"),
        ["send-referral"] = care => care.SendReferral("nothing"),
        ["record-referral-response"] = care => care.RecordReferralResponse(ReferralResponse.Accepted, "nothing"),
        ["record-referral-report"] = care => care.RecordReferralReport("nothing"),
        ["close-referral"] = care => care.CloseReferral("nothing"),
        ["refuse-referral"] = care => care.RefuseReferral("nothing"),
        ["request-feedback"] = care => care.RequestFeedback(session: "nothing"),
        ["record-feedback"] = care => care.RecordFeedback(5, "nothing"),
        ["act-on-feedback"] = care => care.ActOnFeedback("nothing"),
        ["tell-client"] = care => care.TellClient("nothing"),
        ["withdraw-treatment-consent"] = care => care.WithdrawTreatmentConsent("nothing"),
    };

    public static TheoryData<string> CreatingNames => [.. Creating.Keys];

    public static TheoryData<string> ReferringNames => [.. Referring.Keys];

    [Theory]
    [MemberData(nameof(CreatingNames))]
    public void CheckCommand_IdUsedAgain_Refuses(string fact)
    {
        var care = Story.At(EpisodeStage.Treating);
        Creating[fact](care).AssertAccepted();

        Assert.Contains(Creating[fact](care).Findings, finding => finding.MessageKey == "REC001.used");
    }

    [Theory]
    [MemberData(nameof(CreatingNames))]
    public void CheckCommand_IdUsedForAnotherKind_Refuses(string fact)
    {
        var care = Story.At(EpisodeStage.Treating);
        if (fact == "goal")
        {
            care.RaiseConcern("x");
        }
        else
        {
            care.SetGoal("x");
        }

        Creating[fact](care).AssertRefused("REC001", "used");
    }

    [Theory]
    [MemberData(nameof(ReferringNames))]
    public void CheckCommand_UnknownId_Refuses(string command) =>
        Referring[command](Story.At(EpisodeStage.Treating)).AssertRefused("REC001", "unknown");

    [Fact]
    public void CheckCommand_IdOfAnotherKind_IsUnknown() => Story.At(EpisodeStage.Treating).CheckReactions("baseline").AssertRefused("REC001", "unknown");

    [Fact]
    public void CheckCommand_EpisodeOpenedAgain_Refuses()
    {
        var clinic = CheckedClinic.New();
        Story.Begin(clinic);

        clinic.Send(new OpenEpisode
        {
            Episode = new("e1"),
            Client = new("c1"),
            Practitioner = TestEpisode.Practitioner,
            Complaint = "neck",
            PrimaryMeasure = new("NDI"),
            Chronicity = Chronicity.Acute,
            At = clinic.Now,
            Actor = TestEpisode.Therapist,
        }).AssertRefused("REC001", "used");
    }

    [Fact]
    public void CheckCommand_DraftOfAnotherAuthor_Refuses()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement(actor: "pat");

        care.DocumentImprovement(actor: "kim").AssertRefused("REC001", "used");
    }

    [Fact]
    public void CheckCommand_ConsentUsedAgainOrUnknown_Refuses()
    {
        var clinic = CheckedClinic.New();
        clinic.GrantConsent([DisclosureScope.Scores]).AssertAccepted();

        clinic.GrantConsent([DisclosureScope.Scores]).AssertRefused("REC001", "used");
        clinic.RevokeConsent("nothing").AssertRefused("REC001", "unknown");
    }

    [Fact]
    public void CheckCommand_TreatmentConsentWithdrawnAgain_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.RecordTreatmentConsent().AssertAccepted();
        care.WithdrawTreatmentConsent().AssertAccepted();

        care.WithdrawTreatmentConsent().AssertRefused("REC001", "withdrawn");
        care.RecordTreatmentConsent().AssertRefused("REC001", "used");
    }

    [Fact]
    public void CheckCommand_SameIdInAnotherEpisode_Accepts()
    {
        var clinic = CheckedClinic.New();
        Story.Begin(clinic);

        clinic.OpenEpisode("e2").RecordSession("s1").AssertAccepted();
    }

    [Fact]
    public void CheckCommand_FlagThatIsNotOpenBesideAnother_IsUnknown()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();

        Assert.Equal("dvt", care.ClearRedFlag("dvt").AssertRefused("REC001", "unknown").Says("id"));
        care.ClearRedFlag().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_NoteWithTheIdOfASession_Refuses() => Story.At(EpisodeStage.Documenting).DocumentImprovement("s1").AssertRefused("REC001", "used");

    [Fact]
    public void CheckCommand_OwnDraftAgain_Accepts()
    {
        var care = Story.At(EpisodeStage.Documenting);
        care.DocumentImprovement();

        care.DocumentImprovement().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_SignedNoteOfAnother_LeavesItToDoc006() => Story.At(EpisodeStage.Monitoring).DocumentImprovement(actor: "kim").AssertRefused("DOC006");
}
