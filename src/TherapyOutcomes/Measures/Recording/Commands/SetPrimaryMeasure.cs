using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Makes another measure the one that decides.</summary>
/// <remarks>The command <c>set-primary-measure</c>. Immutable and thread-safe.</remarks>
public sealed record SetPrimaryMeasure : EpisodeCommand
{
    /// <summary>The measure; of the clinic's catalogue.</summary>
    public required MeasureId Measure { get; init; }

    /// <summary>Why.</summary>
    public required ClientText Reason { get; init; }

    internal PrimaryMeasureSet ToEvent() => new()
    {
        Measure = Measure,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("measure", Measure);
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
