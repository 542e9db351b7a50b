using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records to what extent a goal was met.</summary>
/// <remarks>Corresponds to the <c>record-goal</c> command.</remarks>
public sealed record RecordGoal : EpisodeCommand
{
    /// <summary>The id of the goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The extent to which the goal was met.</summary>
    public required GoalAttainment Met { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.Goal, Goal);

    internal GoalRecorded ToEvent() => new()
    {
        Goal = Goal,
        Met = Met,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("goal", Goal);
        check.Enumeration("met", Met);
    }

    internal static RecordGoal Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Goal = fields.Id<FactId>("goal"),
        Met = fields.Enum<GoalAttainment>("met"),
    };
}
