namespace TherapyOutcomes.Tests.Practices.Referral.Rules;

public sealed class Ref003UnansweredTests
{
    [Theory]
    [InlineData(Urgency.Routine, 14)]
    [InlineData(Urgency.Urgent, 2)]
    [InlineData(Urgency.SameDay, 1)]
    [InlineData(Urgency.Emergency, 1)]
    public void Check_SentAndUnanswered_AppearsAfterItsDays(Urgency urgency, int days) =>
        Assert.Equal(RuleSeverity.Advice, Sent(urgency).AssertAppearsAt("REF003", TestClinic.Day(days, 0)).Severity);

    [Theory]
    [InlineData(ReferralResponse.Accepted)]
    [InlineData(ReferralResponse.Declined)]
    public void Check_Answered_IsSilent(ReferralResponse response)
    {
        var care = Sent(Urgency.Routine);
        care.RecordReferralResponse(response);

        care.EvaluateOnDay(20).AssertLacks("REF003");
    }

    [Fact]
    public void Check_NotSent_IsSilent()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ProposeReferral();

        care.EvaluateOnDay(30).AssertLacks("REF003");
    }

    [Fact]
    public void Check_Closed_IsSilent()
    {
        var care = Sent(Urgency.Routine);
        care.CloseReferral();

        care.EvaluateOnDay(20).AssertLacks("REF003");
    }

    private static TestEpisode Sent(Urgency urgency)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral(urgency: urgency);
        care.SendReferral().AssertAccepted();
        return care;
    }

    [Theory]
    [InlineData(Urgency.Routine, 14, Urgency.Routine)]
    [InlineData(Urgency.Urgent, 2, Urgency.Urgent)]
    [InlineData(Urgency.SameDay, 1, Urgency.SameDay)]
    [InlineData(Urgency.Emergency, 1, Urgency.SameDay)]
    public void Check_Unanswered_IsDueWhenItAppears(Urgency urgency, int days, Urgency asked)
    {
        var finding = Sent(urgency).EvaluateOnDay(40).AssertFinds("REF003");

        Assert.Equal((Dates.Of(days), asked, "2026-01-05"), (finding.DueOn, finding.Urgency, finding.Says("sentOn")));
    }

    // Whoever closed the flag said what came of the report. Another flag that is open changes nothing about that.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Check_ReportToAnAuthority_IsAskedAboutOnlyWhileTheFlagIsOpen(bool hasAnotherFlag)
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag("suspected-abuse");
        care.ProposeReferral(urgency: Urgency.Emergency, recipient: new Professional { Kind = "police", Name = "City police" });
        care.SendReferral().AssertAccepted();
        if (hasAnotherFlag)
        {
            care.ReportRedFlag("night-pain");
        }

        care.EvaluateOnDay(5).AssertFinds("REF003");
        care.OnDay(5).ClearRedFlag("suspected-abuse", new Professional { Kind = "massage therapist", Name = "Pat" }).AssertAccepted();

        care.EvaluateOnDay(6).AssertLacks("REF003");
    }

    // An inquiry of an authority that has nothing to do with a flag of the client.
    [Fact]
    public void Check_ReferralToAnyoneElse_IsAskedAboutWithoutAFlag()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ProposeReferral();
        care.SendReferral().AssertAccepted();

        care.EvaluateOnDay(14).AssertFinds("REF003");
    }

    // The answer is still owed, but nothing presses any more.
    [Fact]
    public void Check_UnansweredAboutAFlagThatIsCleared_IsRoutine()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag("dvt");
        care.Clinic.Play($$"""{"type":"propose-referral","at":"{{care.Clinic.Now:O}}","actor":"p1","episode":"e1","referral":"r9","to":{"name":"Dr. Lee","kind":"physician"},"reason":"swollen calf","urgency":"same-day","flag":"dvt"}""").AssertAccepted();
        care.SendReferral("r9").AssertAccepted();
        Assert.Equal(Urgency.SameDay, care.EvaluateOnDay(3).AssertAsks("record-referral-response", "REF003").Urgency);

        care.ClearRedFlag("dvt").AssertAccepted();

        Assert.Equal(Urgency.Routine, care.EvaluateOnDay(3).AssertAsks("record-referral-response", "REF003").Urgency);
    }

    [Fact]
    public void Check_UnansweredAndEverythingIsCleared_IsRoutine()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.GrantConsent();
        care.ReportRedFlag("dvt");
        care.ProposeReferral(urgency: Urgency.SameDay);
        care.SendReferral();
        care.OnDay(2).ReportRedFlag("night-pain");
        care.ClearRedFlag("dvt");
        Assert.Equal(Urgency.SameDay, care.EvaluateOnDay(3).AssertAsks("record-referral-response", "REF003").Urgency);

        care.ClearRedFlag("night-pain");

        Assert.Equal(Urgency.Routine, care.EvaluateOnDay(3).AssertAsks("record-referral-response", "REF003").Urgency);
    }
}
