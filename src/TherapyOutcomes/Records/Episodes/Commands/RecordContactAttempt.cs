using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records an attempt to reach the client.</summary>
/// <remarks>Corresponds to the <c>record-contact-attempt</c> command.</remarks>
public sealed record RecordContactAttempt : EpisodeCommand
{
    /// <summary>The channel that was used, such as phone or mail.</summary>
    public required Term Channel { get; init; }

    /// <summary>True if the client was reached; otherwise, false.</summary>
    public required bool Reached { get; init; }

    internal ContactAttemptRecorded ToEvent() => new()
    {
        Channel = Channel,
        Reached = Reached,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Term("channel", Channel);
    }

    internal static RecordContactAttempt Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Channel = fields.Term("channel"),
        Reached = fields.Bool("reached"),
    };
}
