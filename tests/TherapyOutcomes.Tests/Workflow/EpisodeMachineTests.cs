namespace TherapyOutcomes.Tests.Workflow;

/// <summary>The machine against the plain table: every stage and every trigger.</summary>
public sealed class EpisodeMachineTests
{
    public static TheoryData<EpisodeStage, WorkflowTrigger, bool> Everything
    {
        get
        {
            var everything = new TheoryData<EpisodeStage, WorkflowTrigger, bool>();
            foreach (var stage in Enum.GetValues<EpisodeStage>())
            {
                foreach (var trigger in Enum.GetValues<WorkflowTrigger>().Where(trigger => trigger != WorkflowTrigger.EndingWithdrawn))
                {
                    everything.Add(stage, trigger, false);
                    everything.Add(stage, trigger, true);
                }
            }

            return everything;
        }
    }

    public static TheoryData<string, WorkflowTrigger> Holds
    {
        get
        {
            var holds = new TheoryData<string, WorkflowTrigger>();
            foreach (var rule in StandardRules.Book.Rules)
            {
                foreach (var trigger in rule.Effects.Select(effect => effect.Trigger).OfType<WorkflowTrigger>())
                {
                    holds.Add(rule.Id, trigger);
                }
            }

            return holds;
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void CanFire_ConditionHoldsAndNothingElse_IsAsInTheTable(EpisodeStage from, WorkflowTrigger trigger, bool noteSigned)
    {
        var expected = TransitionTable.To(from, trigger, noteSigned);
        var arrows = Transitions.All.Where(arrow => arrow.Trigger == trigger && arrow.Leaves(from) && (arrow.To == expected || expected is null)).ToList();

        Assert.Equal(expected is null ? 0 : 1, arrows.Count);
        foreach (var arrow in arrows)
        {
            var machine = MachineIn(from, ready: arrow);
            Assert.True(machine.Machine.CanFire(trigger));
            machine.Machine.Fire(trigger);
            Assert.Equal(expected, (EpisodeStage)machine.Box.State);
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void CanFire_AnotherConditionHolds_Never(EpisodeStage from, WorkflowTrigger trigger, bool noteSigned)
    {
        foreach (var ready in Transitions.All.Where(other => other.Trigger != trigger))
        {
            Assert.False(MachineIn(from, ready).Machine.CanFire(trigger));
        }

        Assert.Equal(TransitionTable.To(from, trigger, noteSigned) is not null, Transitions.All.Any(arrow => arrow.Trigger == trigger && arrow.Leaves(from)));
    }

    [Theory]
    [MemberData(nameof(Holds))]
    public void CanFire_HeldByARule_NotAndTheRuleIsNamed(string rule, WorkflowTrigger trigger)
    {
        foreach (var from in FromWhere(trigger))
        {
            var machine = MachineIn(from, Arrow(from, trigger), Found(rule, RuleSeverity.Required));

            Assert.False(machine.Machine.CanFire(trigger, out var unmet));
            Assert.Equal([rule], unmet.Where(guard => guard == rule || !Transitions.All.Any(arrow => arrow.Name == guard)));
        }
    }

    [Theory]
    [MemberData(nameof(Holds))]
    public void CanFire_SameFindingAsAdvice_DoesNotHold(string rule, WorkflowTrigger trigger) =>
        Assert.All(FromWhere(trigger), from => Assert.True(MachineIn(from, Arrow(from, trigger), Found(rule, RuleSeverity.Advice)).Machine.CanFire(trigger)));

    [Theory]
    [MemberData(nameof(Holds))]
    public void CanFire_RuleHoldsThisTriggerOnly_OthersAreFree(string rule, WorkflowTrigger held)
    {
        var holds = StandardRules.Book.Get(rule).Effects.Select(effect => effect.Trigger).ToHashSet();
        Assert.Contains(held, holds);

        foreach (var trigger in Enum.GetValues<WorkflowTrigger>().Where(trigger => !holds.Contains(trigger)))
        {
            Assert.All(FromWhere(trigger), from => Assert.True(MachineIn(from, Arrow(from, trigger), Found(rule, RuleSeverity.Required)).Machine.CanFire(trigger)));
        }
    }

    [Fact]
    public void Candidates_EachStage_AreTheTriggersOfTheTableThatFireByThemselves()
    {
        foreach (var stage in Enum.GetValues<EpisodeStage>())
        {
            var expected = Enum.GetValues<WorkflowTrigger>()
                .Where(trigger => trigger is not (WorkflowTrigger.Discontinued or WorkflowTrigger.Resumed))
                .Where(trigger => TransitionTable.To(stage, trigger, noteSigned: true) is not null || (stage, trigger) == (EpisodeStage.Discontinued, WorkflowTrigger.EndingWithdrawn));

            Assert.Equal(expected.Order(), Transitions.ByFacts(stage).Select(arrow => arrow.Trigger).Distinct().Order());
        }
    }

    [Fact]
    public void CanFire_EndingWithdrawn_LeadsToEachStageThatCanBeTheOneBefore()
    {
        foreach (var stage in Enum.GetValues<EpisodeStage>())
        {
            var machine = MachineIn(EpisodeStage.Discontinued, Transitions.All.Single(arrow => arrow.Trigger == WorkflowTrigger.EndingWithdrawn && arrow.To == stage));

            machine.Machine.Fire(WorkflowTrigger.EndingWithdrawn);

            Assert.Equal(stage, (EpisodeStage)machine.Box.State);
        }

        Assert.All(Transitions.All.Where(arrow => arrow.Trigger == WorkflowTrigger.EndingWithdrawn), arrow => Assert.Equal(WorkflowState.Discontinued, arrow.From));
    }

    [Fact]
    public void Candidates_Treating_RegainedIsTriedFirst() =>
        Assert.Equal(WorkflowTrigger.GainRegained, Transitions.ByFacts(EpisodeStage.Treating)[0].Trigger);

    [Fact]
    public void IsPostImprovement_Stages_AreTheSixOfTheTable() =>
        Assert.All(Enum.GetValues<EpisodeStage>(), stage =>
            Assert.Equal(TransitionTable.To(stage, WorkflowTrigger.GainLost, noteSigned: false) is not null, stage.IsPostImprovement()));

    [Fact]
    public void IsLast_Arrows_AreThoseThatTakeTheImprovementAway() =>
        Assert.Equal([WorkflowTrigger.GainLost, WorkflowTrigger.ImprovementWithdrawn, WorkflowTrigger.SustainWithdrawn], Transitions.All.Where(arrow => arrow.IsLast).Select(arrow => arrow.Trigger).Distinct());

    [Fact]
    public void ByCommand_NoSuchArrow_Throws() =>
        Assert.Throws<InvalidOperationException>(() => Transitions.ByCommand(EpisodeStage.Treating, WorkflowTrigger.Celebrated));

    [Fact]
    public void Clear_UsedBox_KeepsNothingOfTheDecision()
    {
        var box = MachineIn(EpisodeStage.Documenting, Arrow(EpisodeStage.Documenting, WorkflowTrigger.Documented)).Box;

        box.Clear();

        Assert.Equal((WorkflowState.Treating, null, null), (box.State, box.Ready, box.Findings));
    }

    private static IEnumerable<EpisodeStage> FromWhere(WorkflowTrigger trigger) =>
        Enum.GetValues<EpisodeStage>().Where(stage => TransitionTable.To(stage, trigger, noteSigned: true) is not null);

    private static Transition Arrow(EpisodeStage from, WorkflowTrigger trigger) =>
        Transitions.All.First(arrow => arrow.Trigger == trigger && arrow.Leaves(from));

    private static EpisodeMachine MachineIn(EpisodeStage stage, Transition ready, params Finding[] findings)
    {
        var machine = new EpisodeMachine(StandardRules.Book);
        machine.Box.State = (WorkflowState)stage;
        machine.Box.Ready = ready;
        machine.Box.Findings = new RuleFindings(findings, earliest: null);
        return machine;
    }

    private static Finding Found(string rule, RuleSeverity severity) =>
        new() { Rule = StandardRules.Book.Get(rule), Severity = severity, MessageKey = rule, Evidence = [] };
}
