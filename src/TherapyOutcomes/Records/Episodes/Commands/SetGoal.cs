using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Sets a goal that the client and the practitioner agreed on.</summary>
/// <remarks>Corresponds to the <c>set-goal</c> command.</remarks>
public sealed record SetGoal : EpisodeCommand
{
    /// <summary>The id of the new goal.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>The measure that shows when the goal is met, or null if there is none.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the unit of the measure, or null if there is none.</summary>
    public decimal? Target { get; init; }

    internal override FactId? NewFact => Goal;

    internal GoalSet ToEvent() => new()
    {
        Goal = Goal,
        Text = Text,
        Measure = Measure,
        Target = Target,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("goal", Goal);
        check.Id("measure", Measure);
        check.Text("text", Text);
    }

    internal static SetGoal Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Goal = fields.Id<FactId>("goal"),
        Text = fields.Text("text"),
        Measure = fields.IdOrNull<MeasureId>("measure"),
        Target = fields.DecimalOrNull("target"),
    };
}
