using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Chooses another measure as the deciding one.</summary>
/// <remarks>Corresponds to the <c>set-primary-measure</c> command.</remarks>
public sealed record SetPrimaryMeasure : EpisodeCommand
{
    /// <summary>The id of the measure, which must be in the clinic's catalog.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>The reason for the change.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal PrimaryMeasureSet ToEvent() => new()
    {
        Measure = Measure,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("measure", Measure);
        check.Text("reason", Reason);
    }

    internal static SetPrimaryMeasure Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Measure = fields.Id<MeasureId>("measure"),
        Reason = fields.Text("reason"),
    };
}
