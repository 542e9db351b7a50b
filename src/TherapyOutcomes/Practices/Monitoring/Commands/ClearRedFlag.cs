using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a clinician other than the treating practitioner cleared a red flag.</summary>
/// <remarks>The command <c>clear-red-flag</c>. Immutable and thread-safe.</remarks>
public sealed record ClearRedFlag : EpisodeCommand
{
    /// <summary>The kind that is open.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The clinician who cleared it.</summary>
    public required Professional By { get; init; }

    /// <summary>What was found.</summary>
    public required ClientText Detail { get; init; }

    internal RedFlagCleared ToEvent() => new()
    {
        Flag = Flag,
        By = By,
        Detail = Detail,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Flag("flag", Flag);
        check.Object("by", By)?.Validate(check.Within("by"));
    }

    internal static ClearRedFlag Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Flag = fields.Id<RedFlagId>("flag"),
        By = fields.Object("by", Professional.Read),
        Detail = fields.Text("detail"),
    };
}
