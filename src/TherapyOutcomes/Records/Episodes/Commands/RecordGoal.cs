using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Records how far a goal is met.</summary>
/// <remarks>The command <c>record-goal</c>. Immutable and thread-safe.</remarks>
public sealed record RecordGoal : EpisodeCommand
{
    /// <summary>The goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>How far it is met.</summary>
    public required GoalMet Met { get; init; }

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
        Met = fields.Enum<GoalMet>("met"),
    };
}
