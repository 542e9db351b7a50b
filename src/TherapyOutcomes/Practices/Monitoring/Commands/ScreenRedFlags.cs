using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a screening for red flags. Each positive answer opens a red flag.</summary>
/// <remarks>Corresponds to the <c>screen-red-flags</c> command.</remarks>
public sealed record ScreenRedFlags : EpisodeCommand
{
    /// <summary>The kinds of red flags that the client was asked about.</summary>
    public required ImmutableArray<RedFlagId> Asked { get; init; }

    /// <summary>The kinds for which the answer was yes. Each must be among those asked about.</summary>
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
