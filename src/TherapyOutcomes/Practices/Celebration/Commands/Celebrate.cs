using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Celebrates the success with the client, or records that the client declined.</summary>
/// <remarks>Corresponds to the <c>celebrate</c> command.</remarks>
public sealed record Celebrate : EpisodeCommand
{
    /// <summary>The way in which the success is celebrated.</summary>
    public required CelebrationKind Kind { get; init; }

    /// <summary>The message to the client.</summary>
    public required ClientText Message { get; init; }

    /// <summary>The audience that sees the celebration.</summary>
    public required CelebrationAudience Audience { get; init; }

    internal override bool Discloses => Audience == CelebrationAudience.Public;

    internal SuccessCelebrated ToEvent() => new()
    {
        Kind = Kind,
        Message = Message,
        Audience = Audience,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("kind", Kind);
        check.Enumeration("audience", Audience);
        check.Text("message", Message);
    }

    internal static Celebrate Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Kind = fields.Enum<CelebrationKind>("kind"),
        Message = fields.Text("message"),
        Audience = fields.Enum<CelebrationAudience>("audience"),
    };
}
