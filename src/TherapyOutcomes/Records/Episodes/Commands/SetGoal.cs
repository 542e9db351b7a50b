using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Sets a goal that the client and the practitioner agreed on.</summary>
/// <remarks>The command <c>set-goal</c>. Immutable and thread-safe.</remarks>
public sealed record SetGoal : EpisodeCommand
{
    /// <summary>The new goal's id.</summary>
    public required FactId Goal { get; init; }

    /// <summary>The goal in the client's words.</summary>
    public required ClientText Text { get; init; }

    /// <summary>A measure that tells when it is met.</summary>
    public MeasureId? Measure { get; init; }

    /// <summary>The score to reach, in the measure's unit.</summary>
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
