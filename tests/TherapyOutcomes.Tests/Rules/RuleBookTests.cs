namespace TherapyOutcomes.Tests.Rules;

public sealed class RuleBookTests
{
    private static readonly string[] LockedIds = ["DOC006", "MON009", "REF001", "REF002", "PRV004", "CEL001"];

    public static TheoryData<string> Locked => [.. LockedIds];

    public static TheoryData<string> All => [.. StandardRules.Book.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Validate_UnknownRule_Fails() => AssertInvalid(ErrorCodes.RuleUnknown, "XYZ001", RuleGrade.Off);

    [Theory]
    [MemberData(nameof(Locked))]
    public void Validate_LockedRuleOffOrLowered_Fails(string id)
    {
        var own = Grade(StandardRules.Book.Get(id).Severity);

        Assert.All(Enum.GetValues<RuleGrade>().Where(grade => grade < own), grade => AssertInvalid(ErrorCodes.RuleLocked, id, grade));
    }

    [Fact]
    public void Validate_RulesThatAreNotLocked_CanBeSwitchedOff() =>
        Assert.All(StandardRules.Book.Rules.Where(rule => !rule.IsLocked), rule => StandardRules.Book.Validate(Graded(rule.Id, RuleGrade.Off)));

    [Theory]
    [MemberData(nameof(All))]
    public void Validate_GradeThatFitsNoEffect_Fails(string id)
    {
        var rule = StandardRules.Book.Get(id);
        if (rule.Effects.All(effect => effect.Trigger is null))
        {
            AssertInvalid(rule.IsLocked ? ErrorCodes.RuleLocked : ErrorCodes.RuleInvalid, id, RuleGrade.Required);
        }

        if (rule.Effects.All(effect => effect.Command is null))
        {
            AssertInvalid(ErrorCodes.RuleInvalid, id, RuleGrade.Forbidden);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Validate_OwnSeverity_IsAlwaysFine(string id) =>
        StandardRules.Book.Validate(Graded(id, Grade(StandardRules.Book.Get(id).Severity)));

    [Fact]
    public void Get_UnknownRule_Fails() =>
        Assert.Equal(ErrorCodes.RuleUnknown, Assert.Throws<TherapyOutcomesException>(() => StandardRules.Book.Get("XYZ001")).Code);

    [Fact]
    public void Submit_HoldSwitchedOff_MovesOn()
    {
        var care = Story.At(EpisodeStage.Celebrating, CheckedClinic.Grading("FBK001", RuleGrade.Off));

        care.Celebrate().AssertFired(WorkflowTrigger.Celebrated);
    }

    [Fact]
    public void Submit_HoldLoweredToAdvice_IsFoundAndMovesOn()
    {
        var care = Story.At(EpisodeStage.Communicating, CheckedClinic.Grading("COM003", RuleGrade.Advice));

        care.DiscussImprovement(understood: TeachBackResult.No).AssertFired(WorkflowTrigger.ClientInformed);
    }

    [Theory]
    [InlineData(EpisodeStage.Documenting, "DOC002")]
    [InlineData(EpisodeStage.Monitoring, "MON002", "MON003")]
    [InlineData(EpisodeStage.Adjusting, "PLN001")]
    [InlineData(EpisodeStage.Communicating, "COM001")]
    [InlineData(EpisodeStage.Referring, "REF008")]
    [InlineData(EpisodeStage.Celebrating, "CEL004", "FBK001")]
    public void Submit_RulesSwitchedOff_ConditionStillHasToBeMet(EpisodeStage stage, params string[] rules)
    {
        var care = Story.At(stage);
        care.Clinic.Policy = new ClinicPolicy { Grades = rules.ToImmutableDictionary(rule => rule, _ => RuleGrade.Off) };

        care.Evaluate().AssertLacks("REC004");
        Assert.Empty(care.ReviewStage().AssertStage(stage).Events);
    }

    [Theory]
    [InlineData(null, RuleSeverity.Advice, RuleSeverity.Required)]
    [InlineData(RuleGrade.Info, RuleSeverity.Info, RuleSeverity.Info)]
    [InlineData(RuleGrade.Advice, RuleSeverity.Advice, RuleSeverity.Advice)]
    [InlineData(RuleGrade.Required, RuleSeverity.Advice, RuleSeverity.Required)]
    public void Submit_FindingsLighterThanTheirRule_StayNoHeavier(RuleGrade? grade, RuleSeverity mild, RuleSeverity moderate)
    {
        var clinic = grade is { } given ? CheckedClinic.Grading("MON005", given) : CheckedClinic.New();
        var care = Story.At(EpisodeStage.Treating, clinic);

        care.ReportReaction(ReactionIntensity.Mild, ReactionDuration.Days).AssertFinds("MON005", mild, "mild");
        care.ReportReaction(ReactionIntensity.Moderate, ReactionDuration.Days, "r2").AssertFinds("MON005", moderate, "moderate");
    }

    [Fact]
    public void Submit_AdviceRaisedToInfoOrOff_IsAsGraded()
    {
        Story.At(EpisodeStage.Documenting, CheckedClinic.Grading("REL001", RuleGrade.Info)).Evaluate().AssertFinds("REL001", RuleSeverity.Info);
        Story.At(EpisodeStage.Documenting, CheckedClinic.Grading("REL001", RuleGrade.Off)).Evaluate().AssertLacks("REL001");
    }

    [Theory]
    [InlineData(RuleGrade.Advice)]
    [InlineData(RuleGrade.Off)]
    public void Submit_RefusalLowered_Accepts(RuleGrade grade) =>
        AskTwice(CheckedClinic.Grading("FBK002", grade)).AssertAccepted();

    [Fact]
    public void Submit_RefusalLoweredToAdvice_StillAdvises() =>
        AskTwice(CheckedClinic.Grading("FBK002", RuleGrade.Advice)).AssertFinds("FBK002", RuleSeverity.Advice);

    private static Answer AskTwice(TestClinic clinic)
    {
        var care = Story.At(EpisodeStage.Treating, clinic);
        care.RequestFeedback().AssertAccepted();
        return care.RequestFeedback("f2");
    }

    // Writing down what holds anyway changes nothing.
    [Fact]
    public void Submit_LockedHoldAtItsOwnGrade_StillRefuses()
    {
        var care = Story.At(EpisodeStage.Discontinued, CheckedClinic.Grading("MON009", RuleGrade.Required));
        care.ReportRedFlag();

        care.Resume().AssertRefused("MON009");
    }

    [Theory]
    [InlineData("DOC003")]
    [InlineData("DOC004")]
    public void Submit_HoldThatAlsoRefusesAtItsOwnGrade_StillRefuses(string rule)
    {
        var care = Story.At(EpisodeStage.Documenting, CheckedClinic.Grading(rule, RuleGrade.Required));
        care.DocumentImprovement(plan: rule == "DOC004" ? "" : "Go on.");

        care.SignNote(actor: rule == "DOC003" ? "kim" : "pat").AssertRefused(rule);
    }

    [Fact]
    public void Submit_EveryRuleAtItsOwnGrade_TellsTheSameStory()
    {
        var grades = StandardRules.Book.Rules.ToImmutableDictionary(rule => rule.Id, rule => Grade(rule.Severity));
        var plain = Story.At(EpisodeStage.Celebrating);
        var graded = Story.At(EpisodeStage.Celebrating, CheckedClinic.New(new ClinicPolicy { Grades = grades }));

        Assert.Equal(
            plain.Evaluate().Findings.Select(finding => (finding.MessageKey, finding.Severity)),
            graded.Evaluate().Findings.Select(finding => (finding.MessageKey, finding.Severity)));
    }

    private static RuleGrade Grade(RuleSeverity severity) => (RuleGrade)((int)severity + 1);

    private static ClinicPolicy Graded(string id, RuleGrade grade) =>
        new() { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add(id, grade) };

    private static void AssertInvalid(string code, string id, RuleGrade grade) =>
        Assert.Equal(code, Assert.Throws<TherapyOutcomesException>(() => StandardRules.Book.Validate(Graded(id, grade))).Code);
}
