using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Celebrates the success with the client, or records that they want none of it.</summary>
/// <remarks>The command <c>celebrate</c>. Immutable and thread-safe.</remarks>
public sealed record Celebrate : EpisodeCommand
{
    /// <summary>How.</summary>
    public required CelebrationKind Kind { get; init; }

    /// <summary>The words used.</summary>
    public required ClientText Message { get; init; }

    /// <summary>Who sees it.</summary>
    public required Audience Audience { get; init; }

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
    }

    internal static Celebrate Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Kind = fields.Enum<CelebrationKind>("kind"),
        Message = fields.Text("message"),
        Audience = fields.Enum<Audience>("audience"),
    };
}
