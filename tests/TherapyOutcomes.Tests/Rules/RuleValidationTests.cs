namespace TherapyOutcomes.Tests.Rules;

public sealed class RuleValidationTests
{
    private static readonly RuleDescriptor Advising = OwnRule.Advising("ACME-1");

    private static readonly RuleDescriptor Holding = Advising with
    {
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Holds(WorkflowTrigger.PlanSettled)],
        ClearsWith = "confirm-plan",
    };

    public static TheoryData<string> LibraryIds => [.. StandardRules.Book.Rules.Select(rule => rule.Id)];

    [Theory]
    [InlineData("ACME-001")]
    [InlineData("COMFORT-001")]
    [InlineData("RECOVER-1")]
    [InlineData("MONA-7")]
    [InlineData("MON-A7")]
    [InlineData("a-b")]
    [InlineData("Acme.Spa_2-late-notes")]
    public void Require_IdWithAnOwnPrefix_IsFine(string id) => Assert.Equal(id, StandardRules.With(new OwnRule(Advising with { Id = id })).Get(id).Id);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ACME")]
    [InlineData("ACME-")]
    [InlineData("ACME--")]
    [InlineData("-1")]
    [InlineData("1-ACME")]
    [InlineData("ACME 1-1")]
    [InlineData("MON001")]
    public void Require_IdWithoutPrefixHyphenAndName_SaysWhatAnIdIs(string id) => AssertInvalid(Advising with { Id = id }, "a hyphen and something after it");

    [Theory]
    [InlineData("MON-001")]
    [InlineData("mon-1")]
    [InlineData("CEL-9999")]
    public void Require_IdOfTheLibrarysForm_SaysWhoseItIs(string id) => AssertInvalid(Advising with { Id = id }, "the library's own");

    [Theory]
    [MemberData(nameof(LibraryIds))]
    public void Require_IdOfTheLibrary_IsRefused(string id)
    {
        AssertInvalid(Advising with { Id = id }, id);
        AssertInvalid(Advising with { Id = id.Insert(3, "-") }, "the library's own");
    }

    [Fact]
    public void RequireUnique_IdTwice_IsRefused() => Assert.Contains(
        "used twice",
        Assert.Throws<TherapyOutcomesException>(() => StandardRules.With(new OwnRule(Advising), new OwnRule(Advising with { Id = "acme-1" }))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Require_RequiredWithoutAHold_IsRefused() => AssertInvalid(Advising with { Severity = RuleSeverity.Required }, "holds no trigger");

    [Fact]
    public void Require_ForbiddenWithoutARefusal_IsRefused() => AssertInvalid(Advising with { Severity = RuleSeverity.Forbidden }, "refuses no command");

    [Theory]
    [InlineData(RuleSeverity.Required)]
    [InlineData(RuleSeverity.Advice)] // a finding or a clinic may raise it
    public void Require_HoldThatNothingClears_IsRefused(RuleSeverity severity) =>
        AssertInvalid(Holding with { Severity = severity, ClearsWith = null }, "ClearsWith");

    [Theory]
    [InlineData("confirm-plans")]
    [InlineData("ConfirmPlan")]
    [InlineData("")]
    public void Require_ClearingCommandThatDoesNotExist_IsRefused(string command)
    {
        AssertInvalid(Holding with { ClearsWith = command }, "is not a command");
        AssertInvalid(Advising with { ClearsWith = command }, "is not a command");
    }

    [Theory]
    [InlineData(RecordKind.Client)]
    [InlineData(RecordKind.Practitioner)]
    public void Require_HoldOfARecordWithoutStages_IsRefused(RecordKind record) => AssertInvalid(Holding with { Record = record }, "only episodes have stages");

    [Theory]
    [InlineData(WorkflowTrigger.GainLost)]
    [InlineData(WorkflowTrigger.ImprovementWithdrawn)]
    [InlineData(WorkflowTrigger.Discontinued)]
    [InlineData(WorkflowTrigger.EndingWithdrawn)]
    public void Require_HoldOfATriggerThatProtects_IsRefused(WorkflowTrigger trigger) =>
        AssertInvalid(Holding with { Effects = [RuleEffect.Holds(trigger)] }, $"can't hold {trigger}");

    [Fact]
    public void Require_HoldOfAnyOtherTrigger_IsFine() => Assert.All(
        Enum.GetValues<WorkflowTrigger>().Except([WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.Discontinued, WorkflowTrigger.EndingWithdrawn]),
        trigger => Assert.Contains(
            "ACME-1",
            StandardRules.With(new OwnRule(Holding with { Effects = [RuleEffect.Holds(trigger)] })).Holding(trigger).Select(rule => rule.Id)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void Require_NoTitle_IsRefused(string? title) => AssertInvalid(Advising with { Title = title! }, "has no title");

    [Fact]
    public void Require_ValuesThatDoNotExist_AreRefused()
    {
        AssertInvalid(Advising with { Practice = (Practice)11 }, "Practice that does not exist: 11");
        AssertInvalid(Advising with { Severity = (RuleSeverity)4 }, "RuleSeverity that does not exist: 4");
        AssertInvalid(Advising with { Record = (RecordKind)99 }, "RecordKind that does not exist: 99");
        AssertInvalid(Holding with { Effects = [RuleEffect.Holds((WorkflowTrigger)99)] }, "WorkflowTrigger that does not exist: 99");
    }

    [Fact]
    public Task With_DescriptorThrows_NamesTheRule()
    {
        var failure = new HostFailure();

        return failure.AssertNamedAsync(() => Task.FromResult(StandardRules.With(new Undescribed(failure))), ErrorCodes.RuleInvalid, nameof(Undescribed));
    }

    [Fact]
    public void Require_EffectsThatWereNeverSet_AreRefused() => AssertInvalid(Advising with { Effects = default }, "are not set");

    [Fact]
    public void RequireGrade_ThatDoesNotExist_IsRefused()
    {
        var policy = new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("COM005", (RuleGrade)5) };

        AssertInvalid("RuleGrade that does not exist: 5", () => StandardRules.Book.Validate(policy));
    }

    private sealed class Undescribed(Exception exception) : Rule
    {
        public override RuleDescriptor Descriptor => throw exception;
    }

    private static void AssertInvalid(RuleDescriptor descriptor, string what) => AssertInvalid(what, () => _ = StandardRules.With(new OwnRule(descriptor)));

    private static void AssertInvalid(string what, Action act)
    {
        var thrown = Assert.Throws<TherapyOutcomesException>(act);

        Assert.Equal(ErrorCodes.RuleInvalid, thrown.Code);
        Assert.Contains(what, thrown.Message, StringComparison.Ordinal);
    }
}
