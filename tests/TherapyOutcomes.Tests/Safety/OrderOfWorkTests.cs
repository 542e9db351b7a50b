using TherapyOutcomes.Summaries;

namespace TherapyOutcomes.Tests.Safety;

/// <summary>One order for next steps and worklists: emergencies, safety, who comes back or is lost, then the rest.</summary>
public sealed class OrderOfWorkTests
{
    [Fact]
    public void Compare_AnyTwo_FollowsTheOrderOfWork()
    {
        (string Rule, Urgency Urgency, DateOnly DueOn)[] inOrder =
        [
            ("REF001", Urgency.Emergency, Dates.Of(5)),
            ("MON009", Urgency.SameDay, Dates.Of(7)),
            ("REF003", Urgency.SameDay, Dates.Of(8)),
            ("REF001", Urgency.Urgent, Dates.Of(1)),
            ("REF008", Urgency.Urgent, Dates.Of(2)),
            ("MON009", Urgency.Routine, Dates.Of(3)),
            ("MON013", Urgency.Routine, Dates.Of(20)),
            ("MON011", Urgency.Routine, Dates.Of(9)),
            ("PRV005", Urgency.Urgent, Dates.Of(0)),
            ("REF008", Urgency.Routine, Dates.Of(0)),
            ("COM001", Urgency.Routine, Dates.Of(1)),
        ];

        for (var index = 1; index < inOrder.Length; index++)
        {
            Assert.True(OrderOfWork.Compare(inOrder[index - 1], inOrder[index]) < 0, inOrder[index].Rule);
        }
    }

    [Fact]
    public void NextSteps_EmergencyDisclosureUntold_StandsBelowEveryOpenSafetyMatter()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("cauda-equina");
        care.ProposeReferral(urgency: Urgency.Emergency);
        care.SendReferral("ref1", DisclosureScope.RedFlags).AssertAccepted();
        care.ReportRedFlag("night-pain");

        var steps = care.EvaluateOnDay(30).NextSteps;

        Assert.Equal("MON009", steps[0].Rule);
        Assert.True(steps.Select(step => step.Rule).ToList().LastIndexOf("MON009") < steps.Select(step => step.Rule).ToList().IndexOf("PRV005"));
    }

    [Fact]
    public void Pregnancy_SevereHeadache_IsAnEmergencyFirstOfAll()
    {
        var care = Story.At(EpisodeStage.Monitoring).OnDay(20);

        var first = care.ReportRedFlag("headache-pregnancy").NextSteps[0];

        Assert.Equal((Urgency.Emergency, Dates.Of(20)), (first.Urgency, first.DueOn));
        Assert.StartsWith("Call emergency services now", first.InWords(MessageFormatter.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Dvt_ScreenedThenReferredThenCleared_AsksForWhatIsNext()
    {
        var clinic = CheckedClinic.New();
        clinic.Play("""{"type":"open-episode","at":"2026-02-02T08:30:00Z","actor":"rmt-ana","episode":"e-dvt","client":"cl-omar","practitioner":"rmt-ana","complaint":"Calf tightness after a long flight","primaryMeasure":"NPRS","chronicity":"acute"}""");
        var screened = clinic.Play("""{"type":"screen-red-flags","at":"2026-02-02T08:45:00Z","actor":"rmt-ana","episode":"e-dvt","asked":["dvt","pulmonary-embolism"],"positive":["dvt"]}""");
        Assert.Equal(("propose-referral", Urgency.SameDay, new DateOnly(2026, 2, 2)), (screened.NextSteps[0].Command, screened.NextSteps[0].Urgency, screened.NextSteps[0].DueOn));
        Assert.DoesNotContain("emergency services", screened.NextSteps[0].InWords(MessageFormatter.English), StringComparison.OrdinalIgnoreCase);

        clinic.Play("""{"type":"clear-red-flag","at":"2026-02-02T09:30:00Z","actor":"rmt-ana","episode":"e-dvt","flag":"dvt","by":{"kind":"massage therapist","name":"Ana"},"detail":"Looks fine"}""").AssertRefused("REF009");
        clinic.Play("""{"type":"propose-referral","at":"2026-02-02T09:31:00Z","actor":"rmt-ana","episode":"e-dvt","referral":"r1","to":{"kind":"emergency-department","name":"City Hospital ED"},"reason":"Swollen warm left calf","urgency":"emergency","flag":"dvt"}""").AssertAccepted();
        var sent = clinic.Play("""{"type":"send-referral","at":"2026-02-02T09:32:00Z","actor":"rmt-ana","episode":"e-dvt","referral":"r1","scope":["redFlags"]}""").AssertAccepted();
        Assert.Equal("clear-red-flag", sent.NextSteps[0].Command);

        clinic.Play("""{"type":"clear-red-flag","at":"2026-02-05T09:30:00Z","actor":"rmt-ana","episode":"e-dvt","flag":"dvt","by":{"kind":"physician","name":"Dr Park"},"detail":"Ultrasound negative"}""").AssertAccepted().AssertLacks("MON009");
    }
}
