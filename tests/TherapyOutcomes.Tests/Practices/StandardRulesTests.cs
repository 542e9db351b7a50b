namespace TherapyOutcomes.Tests.Practices;

/// <summary>The rules with their severities and effects, written down a second time, so that none changes by accident.</summary>
public sealed class StandardRulesTests
{
    private static readonly Type[] Any = [typeof(Command)];

    private static readonly Dictionary<string, Row> Expected = new()
    {
        ["REC001"] = Locked(Refuses(Any)),
        ["REC002"] = Locked(Refuses(Any)),
        ["REC003"] = Locked(Refuses(Any)),
        ["REC004"] = Info,
        ["REC005"] = Refuses(Any),
        ["DOC001"] = Advice,
        ["DOC002"] = Holds(WorkflowTrigger.Documented),
        ["DOC003"] = Holds(WorkflowTrigger.Documented) with { Refused = [typeof(SignNote)] },
        ["DOC004"] = Holds(WorkflowTrigger.Documented) with { Refused = [typeof(SignNote)] },
        ["DOC005"] = Info,
        ["DOC006"] = Locked(Refuses(typeof(EpisodeCommand))),
        ["DOC007"] = Advice,
        ["DOC008"] = Refuses(typeof(AmendNote)),
        ["MON001"] = Advice,
        ["MON002"] = Holds(WorkflowTrigger.Sustained),
        ["MON003"] = Holds(WorkflowTrigger.Sustained),
        ["MON004"] = Advice,
        ["MON005"] = Holds(WorkflowTrigger.Sustained),
        ["MON006"] = Advice,
        ["MON007"] = Info,
        ["MON008"] = Advice,
        ["MON009"] = Locked(Holds(
            WorkflowTrigger.ImprovementFound,
            WorkflowTrigger.Documented,
            WorkflowTrigger.Sustained,
            WorkflowTrigger.PlanSettled,
            WorkflowTrigger.ClientInformed,
            WorkflowTrigger.ReferralSettled,
            WorkflowTrigger.Celebrated,
            WorkflowTrigger.GainRegained,
            WorkflowTrigger.Resumed)) with
        { Refused = [typeof(Resume)] },
        ["MON010"] = Holds(WorkflowTrigger.ImprovementFound, WorkflowTrigger.Sustained),
        ["MON011"] = Advice,
        ["MON012"] = Advice,
        ["MON013"] = Advice,
        ["MON014"] = Advice,
        ["PLN001"] = Holds(WorkflowTrigger.PlanSettled),
        ["PLN002"] = Refuses(typeof(AdjustPlan), typeof(ConfirmPlan)),
        ["PLN003"] = Advice,
        ["PLN004"] = Info,
        ["PLN005"] = Advice,
        ["PLN006"] = Advice,
        ["PLN007"] = Advice,
        ["PLN008"] = Advice,
        ["COM001"] = Holds(WorkflowTrigger.ClientInformed),
        ["COM002"] = Holds(WorkflowTrigger.ClientInformed),
        ["COM003"] = Holds(WorkflowTrigger.ClientInformed),
        ["COM004"] = Advice,
        ["COM005"] = Advice,
        ["COM006"] = Advice,
        ["COM007"] = Advice,
        ["REL001"] = Advice,
        ["REL002"] = Holds(WorkflowTrigger.Celebrated),
        ["REL003"] = Advice,
        ["REF001"] = Locked(Holds(WorkflowTrigger.ReferralSettled)),
        ["REF002"] = Locked(Refuses(typeof(SendReferral), typeof(SendReport))),
        ["REF003"] = Advice,
        ["REF004"] = Advice,
        ["REF005"] = Advice,
        ["REF006"] = Advice,
        ["REF007"] = Advice,
        ["REF008"] = Holds(WorkflowTrigger.ReferralSettled),
        ["REF009"] = Locked(Refuses(typeof(ClearRedFlag), typeof(ResolveReaction), typeof(Correct))),
        ["REF010"] = Advice,
        ["FBK001"] = Holds(WorkflowTrigger.Celebrated),
        ["FBK002"] = Refuses(typeof(RequestFeedback)),
        ["FBK003"] = Advice,
        ["FBK004"] = Advice,
        ["FBK005"] = Advice,
        ["PRV004"] = Locked(Refuses(typeof(Celebrate), typeof(Disclose))),
        ["CEL001"] = Locked(Refuses(typeof(Celebrate))),
        ["CEL002"] = Advice,
        ["CEL003"] = Advice,
        ["CEL004"] = Holds(WorkflowTrigger.Celebrated),
    };

    public static TheoryData<string> Ids => [.. Expected.Keys];

    private static Row Info => new(RuleSeverity.Info);

    private static Row Advice => new(RuleSeverity.Advice);

    [Theory]
    [MemberData(nameof(Ids))]
    public void All_EachRuleOfThePage_HasItsSeverityAndEffects(string id)
    {
        var rule = StandardRules.Book.Get(id);
        var expected = Expected[id];

        Assert.Equal(expected.Severity, rule.Severity);
        Assert.Equal(expected.IsLocked, rule.IsLocked);
        Assert.Equal(expected.Held.Order(), rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>().Order());
        Assert.Equal(Names(expected.Refused), Names(rule.Effects.Select(effect => effect.Command).OfType<Type>()));
    }

    // The rules of education and the other rules of privacy have records of their own.
    [Fact]
    public void All_TheseRecords_HaveTheRulesOfThePageAndNoOthers() =>
        Assert.Equal(
            Expected.Keys.Order(StringComparer.Ordinal),
            StandardRules.Book.Rules.Select(rule => rule.Id)
                .Where(id => !id.StartsWith("EDU", StringComparison.Ordinal) && (!id.StartsWith("PRV", StringComparison.Ordinal) || id == "PRV004"))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void All_EachRule_SaysWhyAndFromWhere() =>
        Assert.All(StandardRules.Book.Rules, rule =>
        {
            Assert.False(string.IsNullOrWhiteSpace(rule.Title));
            Assert.False(string.IsNullOrWhiteSpace(rule.Rationale));
            Assert.False(string.IsNullOrWhiteSpace(rule.Source));
        });

    // A source that is no publication says so; a page outside the repository can't be looked up.
    [Fact]
    public void Source_EachRule_CanBeLookedUp() =>
        Assert.All(StandardRules.Book.Rules, rule => Assert.DoesNotMatch("outcome science|privacy page|, section \\d", rule.Source));

    [Fact]
    public void All_EachRule_IsFiledUnderThePracticeOfItsPrefix()
    {
        Dictionary<string, Practice> practices = new()
        {
            ["REC"] = Practice.Record,
            ["DOC"] = Practice.Documentation,
            ["MON"] = Practice.Monitoring,
            ["PLN"] = Practice.Planning,
            ["COM"] = Practice.Communication,
            ["REL"] = Practice.Relationship,
            ["REF"] = Practice.Referral,
            ["EDU"] = Practice.Education,
            ["FBK"] = Practice.Feedback,
            ["PRV"] = Practice.Privacy,
            ["CEL"] = Practice.Celebration,
        };

        Assert.All(StandardRules.Book.Rules, rule => Assert.Equal(practices[rule.Id[..3]], rule.Practice));
    }

    [Fact]
    public void All_EachRequiredRule_SaysWhatClearsIt() =>
        Assert.All(
            StandardRules.Book.Rules.Where(rule => rule.Severity == RuleSeverity.Required),
            rule => Assert.Contains(rule.ClearsWith, CommandCatalog.Names));

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(type => type.Name).Order(StringComparer.Ordinal);

    private static Row Holds(params WorkflowTrigger[] triggers) => new(RuleSeverity.Required) { Held = triggers };

    private static Row Refuses(params Type[] commands) => new(RuleSeverity.Forbidden) { Refused = commands };

    private static Row Locked(Row row) => row with { IsLocked = true };

    private sealed record Row(RuleSeverity Severity)
    {
        public WorkflowTrigger[] Held { get; init; } = [];

        public Type[] Refused { get; init; } = [];

        public bool IsLocked { get; init; }
    }
}
