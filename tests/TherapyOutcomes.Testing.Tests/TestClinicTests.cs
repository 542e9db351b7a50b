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
        clinic.Consent([DisclosureScope.Plan], purpose: Purpose.Family, recipient: "Kim").AssertAccepted();

        clinic.Disclose(Purpose.Family, "Kim", [DisclosureScope.Scores]).AssertRefused("PRV001");
        clinic.Disclose(Purpose.Family, "Kim", [DisclosureScope.Plan]).AssertAccepted();

        Assert.Single(clinic.ReadClient("c1").Privacy.Disclosures);
    }

    [Fact]
    public void RequireEducation_WithoutACourse_IsBehindBeforeItsEnd()
    {
        var clinic = new TestClinic();
        clinic.RequireEducation(credits: 24, startsOn: new DateOnly(2026, 1, 1)).AssertAccepted();

        clinic.EvaluatePractitioner(now: TestClinic.Day(180)).AssertFinds("EDU001");
        clinic.RecordCourse(credits: 24).AssertAccepted();

        clinic.EvaluatePractitioner(now: TestClinic.Day(180)).AssertLacks("EDU001");
        Assert.Single(clinic.ReadPractitioner().Education.Courses);
    }

    [Fact]
    public void Answered_OfACommand_TellsBeforeAnswerAndAfter()
    {
        var clinic = new TestClinic();
        var care = clinic.OnDay(0).Open();
        var versions = new List<long>();
        clinic.Answered = (command, before, answer, after) => versions.AddRange([before.Version, answer.Version, after.Version]);

        care.CheckIn().AssertAccepted();

        Assert.Equal([1, 2, 2], versions);
    }

    private static void SendAll(TestClinic clinic, TestEpisode care)
    {
        clinic.Consent([DisclosureScope.Scores]);
        clinic.Revoke();
        clinic.Disclose(Purpose.ClientRequest, "client", [DisclosureScope.Scores]);
        clinic.RecordCourse();
        clinic.RequireEducation(24, new DateOnly(2026, 1, 1));
        care.Observe(holds: true);
        care.SetGoal();
        care.RecordGoal(GoalMet.Yes);
        care.SetPrimary("NDI");
        care.Missed(new DateOnly(2026, 1, 6));
        care.Contact(reached: true);
        care.Correct("baseline");
        care.Transfer("kim");
        care.Review();
        care.Discontinue();
        care.Resume();
        care.Document();
        care.Sign();
        care.Amend();
        care.CheckReactions();
        care.React(ReactionIntensity.Mild, ReactionDuration.Hours);
        care.ResolveReaction();
        care.Screen(["dvt"], []);
        care.RedFlag();
        care.ClearRedFlag();
        care.Adjust(perWeek: 1);
        care.Confirm();
        care.AgreeMaintenance(4, new DateOnly(2026, 3, 1));
        care.Discuss();
        care.CheckIn();
        care.Concern();
        care.ResolveConcern();
        care.Propose();
        care.SendReferral();
        care.Respond(ReferralResponse.Accepted);
        care.Report();
        care.Close();
        care.Refuse();
        care.DecideNoReferral();
        care.AskFeedback();
        care.Feedback(5);
        care.ActOnFeedback();
        care.TellClient();
        care.Celebrate();
    }
}
