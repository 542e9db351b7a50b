using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a screening for red flags; each positive answer opens one.</summary>
/// <remarks>The command <c>screen-red-flags</c>. Immutable and thread-safe.</remarks>
public sealed record ScreenRedFlags : EpisodeCommand
{
    /// <summary>The kinds asked about.</summary>
    public required ImmutableArray<RedFlagId> Asked { get; init; }

    /// <summary>The kinds answered with yes; a part of those asked.</summary>
    public required ImmutableArray<RedFlagId> Positive { get; init; }

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Flags("asked", Asked);
        check.Flags("positive", Positive);
    }

    internal static ScreenRedFlags Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Asked = fields.Ids<RedFlagId>("asked"),
        Positive = fields.Ids<RedFlagId>("positive"),
    };
}
