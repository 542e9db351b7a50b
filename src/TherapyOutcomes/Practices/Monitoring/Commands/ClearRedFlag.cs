using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a clinician other than the treating practitioner cleared a red flag.</summary>
/// <remarks>Corresponds to the <c>clear-red-flag</c> command.</remarks>
public sealed record ClearRedFlag : EpisodeCommand
{
    /// <summary>The kind of the open red flag.</summary>
    public required RedFlagId Flag { get; init; }

    /// <summary>The clinician who cleared the red flag.</summary>
    public required Professional By { get; init; }

    /// <summary>The clinician's findings. Empty ones are refused (REC005).</summary>
    public required ClientText Detail { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("detail", Detail);

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
        check.Text("detail", Detail);
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
