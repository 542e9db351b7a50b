namespace TherapyOutcomes.Tests.Safety;

/// <summary>While a client is held, nobody is told to talk, plan, ask for feedback, celebrate or end; and nothing slips through.</summary>
public sealed class SilenceWhileHeldTests
{
    [Theory]
    [InlineData(EpisodeStage.Adjusting, "PLN001", 7)]
    [InlineData(EpisodeStage.Communicating, "COM001", 7)]
    [InlineData(EpisodeStage.Celebrating, "CEL004", 14)]
    [InlineData(EpisodeStage.Celebrating, "FBK001", 14)]
    public void Check_Held_IsSilentAndItsDaysRunFromTheClearance(EpisodeStage stage, string rule, int days)
    {
        var care = Story.At(stage);
        care.Evaluate().AssertFinds(rule, RuleSeverity.Required);
        var reported = Day(care) + 3;
        care.OnDay(reported);

        care.ReportRedFlag().AssertStage(stage).AssertLacks(rule);
        care.OnDay(reported + 5).ClearRedFlag().AssertStage(stage);

        Assert.Equal(Dates.Of(reported + 5 + days), care.Evaluate().AssertFinds(rule).DueOn);
    }

    [Fact]
    public void Check_MajorReaction_SilencesAsWellUntilItIsResolved()
    {
        var care = Story.At(EpisodeStage.Communicating);
        var day = Day(care);
        care.ReportReaction(ReactionIntensity.Severe, ReactionDuration.Days).AssertLacks("COM001");

        care.OnDay(day + 4).ResolveReaction(clinician: TestEpisode.Physician).AssertAccepted();

        Assert.Equal(Dates.Of(day + 4 + 7), care.Evaluate().AssertFinds("COM001").DueOn);
    }

    [Fact]
    public void Check_MildReactionResolved_MovesNoDay()
    {
        var care = Story.At(EpisodeStage.Communicating);
        var due = care.Evaluate().AssertFinds("COM001").DueOn;
        care.OnDay(Day(care) + 2).ReportReaction(ReactionIntensity.Mild, ReactionDuration.Hours);

        care.ResolveReaction().AssertAccepted();

        Assert.Equal(due, care.Evaluate().AssertFinds("COM001").DueOn);
    }

    [Fact]
    public void Check_ThreeUnansweredContactsWhileHeld_AsksForNoEnding()
    {
        var care = Story.At(EpisodeStage.Treating);
        care.ReportRedFlag();
        foreach (var day in new[] { 1, 2, 3 })
        {
            care.OnDay(day).RecordContactAttempt(reached: false).AssertLacks("MON011");
        }

        care.OnDay(9).ClearRedFlag();

        Assert.Equal(Dates.Of(9), care.Evaluate().AssertFinds("MON011").DueOn);
    }

    [Fact]
    public void Check_HostsOwnRule_IsSilentToo()
    {
        var own = new OwnRule(OwnRule.Advising("ACME-1") with { IsSilentWhileHeld = true }, (_, sink) => sink.Find());
        var care = Story.Begin(CheckedClinic.New(null, own));
        care.Evaluate().AssertFinds("ACME-1");

        care.ReportRedFlag().AssertLacks("ACME-1");
        care.ReportRedFlag("suspected-abuse");
        care.ClearRedFlag().AssertFinds("ACME-1");
    }

    [Fact]
    public void Check_SilentRules_LetNoTriggerThrough()
    {
        var held = StandardRules.Book.Get("MON009").Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>().ToHashSet();

        Assert.All(
            StandardRules.Book.Rules.Where(rule => rule.IsSilentWhileHeld).SelectMany(rule => rule.Effects).Select(effect => effect.Trigger).OfType<WorkflowTrigger>(),
            trigger => Assert.Contains(trigger, held));
    }

    [Fact]
    public void Check_SilentRuleThatHolds_StillHoldsTheTrigger()
    {
        var own = new OwnRule(
            OwnRule.Advising("ACME-1") with { IsSilentWhileHeld = true, Severity = RuleSeverity.Required, Effects = [RuleEffect.Holds(WorkflowTrigger.ImprovementFound)], ClearsWith = "review-stage" },
            (_, sink) => sink.Find());
        var rules = StandardRules.With(own);
        var care = Story.Begin();
        care.ReportRedFlag();
        var context = new RuleContext(care.Read(), assessment: null, care.Clinic.ReadClient("c1"), care.Clinic.Policy, care.Clinic.Now, command: null);

        Assert.True(context.IsHeld);
        Assert.DoesNotContain(rules.Check(context, RecordKind.Episode).All, finding => finding.Rule.Id == "ACME-1");
        Assert.True(rules.CheckHolding(WorkflowTrigger.ImprovementFound, context).Holds(WorkflowTrigger.ImprovementFound));
    }

    [Theory]
    [InlineData("spinal-fracture", false)]
    [InlineData("suspected-abuse", true)]
    public void Celebrate_WhileAFlagIsOpen_IsRefusedUnlessItIsProtective(string flag, bool accepted)
    {
        var care = Story.At(EpisodeStage.Celebrating);
        care.ReportRedFlag(flag);

        Assert.Equal(accepted, care.Celebrate().Accepted);
    }

    private static int Day(TestEpisode care) => (care.Clinic.Now - TestClinic.Start).Days;
}
