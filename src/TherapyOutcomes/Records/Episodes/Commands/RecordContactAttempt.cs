using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records an attempt to reach the client.</summary>
/// <remarks>The command <c>record-contact-attempt</c>. Immutable and thread-safe.</remarks>
public sealed record RecordContactAttempt : EpisodeCommand
{
    /// <summary>How: phone, mail and so on.</summary>
    public required Term Channel { get; init; }

    /// <summary>Whether the client was reached.</summary>
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
