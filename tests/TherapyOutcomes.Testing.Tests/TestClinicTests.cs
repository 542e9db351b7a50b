using TherapyOutcomes.Commands;

namespace TherapyOutcomes.Testing.Tests;

public class TestClinicTests
{
    [Fact]
    public void Methods_OfClinicAndEpisode_SendEveryCommand()
    {
        var clinic = new TestClinic();
        var care = Given.Episode().Build(clinic);
        SendAll(clinic, care);

        var sent = clinic.Submitted.Select(submitted => submitted.Command.GetType()).ToHashSet();
        var all = typeof(Command).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsPublic: true } && type.IsSubclassOf(typeof(Command)));
        Assert.Empty(all.Where(type => !sent.Contains(type)).Select(type => type.Name));
    }

    [Fact]
    public void Disclose_OfWhatTheClientConsentedTo_IsOnRecord()
    {
        var clinic = new TestClinic();
        clinic.GrantConsent([DisclosureScope.Plan], purpose: DisclosurePurpose.Family, recipient: "Kim").AssertAccepted();

        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Scores]).AssertRefused("PRV001");
        clinic.Disclose(DisclosurePurpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted();

        Assert.Single(clinic.ReadClient("c1").Privacy.Disclosures);
    }

    [Fact]
    public void RequireEducation_WithoutACourse_IsBehindBeforeItsEnd()
    {
        var clinic = new TestClinic();
        clinic.SetEducationRequirement(credits: 24, startsOn: new DateOnly(2026, 1, 1)).AssertAccepted();

        clinic.EvaluatePractitioner(asOf: TestClinic.Day(180)).AssertFinds("EDU001");
        clinic.RecordEducation(credits: 24).AssertAccepted();

        clinic.EvaluatePractitioner(asOf: TestClinic.Day(180)).AssertLacks("EDU001");
        Assert.Single(clinic.ReadPractitioner().Education.Courses);
    }

    [Fact]
    public void Answered_OfACommand_TellsBeforeAnswerAndAfter()
    {
        var clinic = new TestClinic();
        var care = clinic.OnDay(0).OpenEpisode();
        var versions = new List<long>();
        clinic.Answered = (command, before, answer, after) => versions.AddRange([before!.Version, answer.Version, after!.Version]);

        care.RecordCheckIn().AssertAccepted();

        Assert.Equal([1, 2, 2], versions);
    }

    private static void SendAll(TestClinic clinic, TestEpisode care)
    {
        clinic.GrantConsent([DisclosureScope.Scores]);
        clinic.RevokeConsent();
        clinic.Disclose(DisclosurePurpose.ClientRequest, "client", [DisclosureScope.Scores]);
        clinic.RecordGuardian();
        clinic.RecordEducation();
        clinic.SetEducationRequirement(24, new DateOnly(2026, 1, 1));
        care.ObserveImprovement(holds: true);
        care.SetGoal();
        care.RecordGoal(GoalAttainment.Yes);
        care.SetPrimaryMeasure("NDI");
        care.RecordMissed(new DateOnly(2026, 1, 6));
        care.RecordContactAttempt(reached: true);
        care.Correct("baseline");
        care.TransferEpisode("kim");
        care.ReviewStage();
        care.Discontinue();
        care.Resume();
        care.DocumentImprovement();
        care.SignNote();
        care.AmendNote();
        care.CheckReactions();
        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ResolveReaction();
        care.ScreenRedFlags(["dvt"], []);
        care.ReportRedFlag();
        care.ClearRedFlag();
        care.AdjustPlan(perWeek: 1);
        care.RecordTreatmentConsent();
        care.WithdrawTreatmentConsent();
        care.Discharge();
        care.RecordBooking(new DateOnly(2026, 1, 9));
        clinic.RecordPreference(contact: true);
        care.RecordInboundReferral();
        care.SendReport();
        care.ConfirmPlan();
        care.AgreeMaintenance(4, new DateOnly(2026, 3, 1));
        care.DiscussImprovement();
        care.RecordCheckIn();
        care.RaiseConcern();
        care.ResolveConcern();
        care.ProposeReferral();
        care.SendReferral();
        care.RecordReferralResponse(ReferralResponse.Accepted);
        care.RecordReferralReport();
        care.CloseReferral();
        care.RefuseReferral();
        care.DecideNoReferral();
        care.RequestFeedback();
        care.RecordFeedback(5);
        care.ActOnFeedback();
        care.TellClient();
        care.Celebrate();
        clinic.HoldErasure();
        clinic.ReleaseErasure();
        clinic.EraseClient();
    }
}
