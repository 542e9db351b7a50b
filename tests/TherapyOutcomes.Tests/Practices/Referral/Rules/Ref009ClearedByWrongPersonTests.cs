namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref009ClearedByWrongPersonTests
{
    [Theory]
    [InlineData("massage therapist", "Kim")]
    [InlineData("friend", "Dr. Grey")]
    [InlineData("physician", "pat")]
    [InlineData("physician", " PAT ")]
    [InlineData("physician", "")]
    [InlineData("emergency-department", "City Hospital")]
    [InlineData("gp", "Dr. Grey")]
    public void CheckCommand_FlagClearedByNobodyElse_Refuses(string kind, string name) =>
        Flagged().ClearRedFlag(clinician: Who(kind, name)).AssertRefused("REF009");

    [Theory]
    [InlineData("physician", "Dr. Grey")]
    [InlineData("Physiotherapist", "Lee")]
    [InlineData("Nurse Practitioner", "Lee")]
    [InlineData("physician_assistant", "Lee")]
    public void CheckCommand_FlagClearedByAnotherClinician_Accepts(string kind, string name) =>
        Flagged().ClearRedFlag(clinician: Who(kind, name)).AssertAccepted().AssertLacks("MON009");

    [Fact]
    public void CheckCommand_FlagThatIsNotOpen_LeavesItToRec001() => Flagged().ClearRedFlag("dvt", Who("friend", "Kim")).AssertRefused("REC001");

    [Fact]
    public void CheckCommand_AfterATransfer_NeitherOfTheTwoClears()
    {
        var care = Flagged();
        care.TransferEpisode("kim");

        care.ClearRedFlag(clinician: Who("physician", "pat")).AssertRefused("REF009");
        care.ClearRedFlag(clinician: Who("physician", "kim")).AssertRefused("REF009");
    }

    [Theory]
    [InlineData("kim")]
    [InlineData(" Kim ")]
    public void CheckCommand_WhoTreatsTheClientInAnotherEpisode_DoesNotClear(string name)
    {
        var care = Flagged();
        care.Clinic.OpenEpisode("e2").TransferEpisode("kim");

        care.ClearRedFlag(clinician: Who("physician", name)).AssertRefused("REF009");
        care.Clinic.OpenEpisode("e3", "c2").TransferEpisode("lee");
        care.ClearRedFlag(clinician: Who("physician", "lee")).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_WhoTreatedTheClientInAnEpisodeThatEnded_Clears()
    {
        var care = Flagged();
        var ended = care.Clinic.OpenEpisode("e2");
        ended.TransferEpisode("kim");
        ended.Discontinue().AssertAccepted();

        care.ClearRedFlag(clinician: Who("physician", "kim")).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_MajorReactionResolvedByWhoTreatsTheClientInAnotherEpisode_Refuses()
    {
        var care = WithReaction(ReactionIntensity.Severe);
        care.Clinic.OpenEpisode("e2").TransferEpisode("kim");

        care.ResolveReaction(clinician: Who("physiotherapist", "kim")).AssertRefused("REF009");
        care.ResolveReaction(clinician: Who("physiotherapist", "lee")).AssertAccepted();
    }

    [Fact]
    public void CheckCommand_MajorReactionResolvedByNobody_Refuses() => WithReaction(ReactionIntensity.Severe).ResolveReaction().AssertRefused("REF009");

    [Fact]
    public void CheckCommand_MajorReactionResolvedByAClinician_Accepts() =>
        WithReaction(ReactionIntensity.Severe).ResolveReaction(clinician: TestEpisode.Physician).AssertAccepted().AssertLacks("MON009");

    [Fact]
    public void CheckCommand_ModerateReaction_NeedsNobody() => WithReaction(ReactionIntensity.Moderate).ResolveReaction().AssertAccepted();

    [Fact]
    public void CheckCommand_ReactionThatBecameMajorByTime_NeedsAClinician()
    {
        var care = WithReaction(ReactionIntensity.Moderate);

        care.OnDay(7).ResolveReaction().AssertRefused("REF009");
    }

    [Fact]
    public void CheckCommand_MajorReactionCorrectedAway_Refuses() => WithReaction(ReactionIntensity.Severe).Correct("r1").AssertRefused("REF009");

    [Fact]
    public void CheckCommand_ModerateReactionCorrectedAway_Accepts() => WithReaction(ReactionIntensity.Moderate).Correct("r1").AssertAccepted();

    [Fact]
    public void CheckCommand_ResolvedMajorReactionCorrected_Accepts()
    {
        var care = WithReaction(ReactionIntensity.Severe);
        care.ResolveReaction(clinician: TestEpisode.Physician);

        care.Correct("r1").AssertAccepted();
    }

    [Fact]
    public void Descriptor_SwitchedOffOrLowered_IsNotPossible() => LockedRule.AssertLocked("REF009");

    [Fact]
    public void CheckCommand_ClearanceDatedBeforeEveryOpenReport_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(5);
        care.ReportRedFlag();

        care.OnDay(6).Dated(TestClinic.Day(4)).ClearRedFlag().AssertRefused("REF009", "none");
        care.Dated(TestClinic.Day(5)).ClearRedFlag().AssertAccepted().AssertLacks("MON009");
    }

    [Fact]
    public void CheckCommand_ClearedTwice_RefusesTheSecond()
    {
        var care = Flagged();
        care.ClearRedFlag().AssertAccepted();

        care.ClearRedFlag().AssertRefused("REF009", "none");
    }

    [Fact]
    public void CheckCommand_ReactionResolvedBeforeItWasReported_Refuses()
    {
        var care = Story.At(EpisodeStage.Treating).OnDay(5);
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days);

        care.Dated(TestClinic.Day(4)).ResolveReaction().AssertRefused("REF009", "none");
        care.ResolveReaction().AssertAccepted();
    }

    [Fact]
    public void CheckCommand_ProtectiveFlagClosedByWhoReportedIt_Accepts()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");
        care.TransferEpisode("kim");

        care.ClearRedFlag("suspected-abuse", Who("massage therapist", "pat")).AssertAccepted();
    }

    [Theory]
    [InlineData("kim", true)]
    [InlineData("lee", false)]
    public void CheckCommand_ProtectiveFlagAfterATransfer_IsClosedByWhoIsNowInCharge(string actor, bool accepted)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");
        care.TransferEpisode("kim");

        var answer = care.Clinic.Send(new ClearRedFlag
        {
            Episode = new("e1"),
            At = care.Clinic.Now,
            Actor = new(actor),
            Flag = new("suspected-abuse"),
            By = Who("massage therapist", actor),
            Detail = "The report was taken up.",
        });

        Assert.Equal(accepted, answer.Accepted);
    }

    private static TestEpisode Flagged()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();
        return care;
    }

    private static TestEpisode WithReaction(ReactionIntensity intensity)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportReaction(intensity, ReactionDuration.Days);
        return care;
    }

    private static Professional Who(string kind, string name) => new() { Kind = kind, Name = name };
}
