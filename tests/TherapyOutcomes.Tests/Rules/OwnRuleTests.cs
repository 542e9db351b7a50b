namespace TherapyOutcomes.Tests.Rules;

/// <summary>What a host's own rule can do.</summary>
public sealed class OwnRuleTests
{
    [Fact]
    public void Submit_Advice_IsFound() =>
        CheckedClinic.New(null, Always(RuleSeverity.Advice)).OnDay(0).OpenEpisode().Evaluate().AssertFinds("ACME-1", RuleSeverity.Advice);

    [Theory]
    [InlineData(WorkflowTrigger.Documented, EpisodeStage.Documenting)]
    [InlineData(WorkflowTrigger.ImprovementFound, EpisodeStage.Treating)]
    public void Submit_HoldsATrigger_StaysThere(WorkflowTrigger trigger, EpisodeStage stage)
    {
        var care = Story.Begin(CheckedClinic.New(null, Holding(trigger)));
        care.OnDay(14).RecordScore(OdiScores.Improved);
        if (stage == EpisodeStage.Documenting)
        {
            care.DocumentImprovement();
            care.SignNote();
        }

        care.Evaluate().AssertStage(stage).AssertFinds("ACME-1", RuleSeverity.Required);
    }

    [Fact]
    public void Submit_HoldGradedDown_MovesOn()
    {
        var policy = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("ACME-1", RuleGrade.Advice) };

        Story.Begin(CheckedClinic.New(policy, Holding(WorkflowTrigger.ImprovementFound))).OnDay(14).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Documenting);
    }

    [Fact]
    public void Submit_HoldsTheReturnToCare_RefusesTheCommand()
    {
        var care = Story.At(EpisodeStage.Discontinued, CheckedClinic.New(null, Holding(WorkflowTrigger.Resumed)));

        care.Resume().AssertRefused("ACME-1");
    }

    [Fact]
    public void Submit_RefusesACommand_Refuses()
    {
        var care = Story.Begin(CheckedClinic.New(null, Always(RuleSeverity.Forbidden, RuleEffect.Refuses<RecordCheckIn>())));

        care.RecordCheckIn().AssertRefused("ACME-1");
        care.RecordContactAttempt(reached: true).AssertAccepted();
    }

    [Fact]
    public void ToMermaid_HoldsATrigger_AppearsInTheDiagram()
    {
        var rules = StandardRules.With(Holding(WorkflowTrigger.Sustained));

        Assert.Contains("ACME-1", WorkflowDiagram.ToMermaid(rules), StringComparison.Ordinal);
        Assert.Contains("ACME-1", WorkflowDiagram.ToDot(rules), StringComparison.Ordinal);
        Assert.DoesNotContain("ACME-1", WorkflowDiagram.ToMermaid(StandardRules.Book), StringComparison.Ordinal);
    }

    [Fact]
    public void ToMermaid_StandardRules_NamesEveryRuleThatHolds()
    {
        var diagram = WorkflowDiagram.ToMermaid(StandardRules.Book);

        Assert.All(
            StandardRules.Book.Rules.Where(rule => rule.Effects.Any(effect => effect.Trigger is not null)),
            rule => Assert.Contains(rule.Id, diagram, StringComparison.Ordinal));
    }

    [Fact]
    public void Submit_FindingHeavierThanAnyEffectOfItsRule_IsAdvice()
    {
        var care = Story.Begin(CheckedClinic.New(null, Exaggerating(RuleSeverity.Required), Exaggerating(RuleSeverity.Forbidden)));

        Assert.All(care.Evaluate().Findings.Where(finding => finding.Rule.Title == "exaggerates"), finding => Assert.Equal(RuleSeverity.Advice, finding.Severity));
        care.OnDay(14).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Documenting).AssertFinds("ACME-Required");
    }

    [Fact]
    public void Submit_HoldsThePresentStageAndNamesNoDay_IsTheNextStep()
    {
        var care = Story.At(EpisodeStage.Monitoring, CheckedClinic.New(null, Holding(WorkflowTrigger.PlanSettled)));
        Assert.DoesNotContain(care.Evaluate().NextSteps, step => step.Rule == "ACME-1");

        care.Reach(EpisodeStage.Adjusting);

        care.ConfirmPlan().AssertStage(EpisodeStage.Adjusting).AssertAsks("review-stage", "ACME-1");
    }

    private static OwnRule Holding(WorkflowTrigger trigger) => Always(RuleSeverity.Required, RuleEffect.Holds(trigger));

    private static OwnRule Always(RuleSeverity severity, params ImmutableArray<RuleEffect> effects) => new(
        OwnRule.Advising("ACME-1") with
        {
            Severity = severity,
            Effects = effects,
            ClearsWith = effects.Any(effect => effect.Trigger is not null) ? "review-stage" : null,
        },
        check: severity == RuleSeverity.Forbidden ? null : (_, sink) => sink.Find(),
        checkCommand: (_, sink) => sink.Find());

    private static OwnRule Exaggerating(RuleSeverity severity) => new(
        OwnRule.Advising($"ACME-{severity}") with { Title = "exaggerates", Severity = RuleSeverity.Info },
        (_, sink) => sink.Find(new FindingDetail { Severity = severity }));
}
