using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Ends the episode without completion.</summary>
/// <remarks>Corresponds to the <c>discontinue</c> command.</remarks>
public sealed record Discontinue : EpisodeCommand
{
    /// <summary>A value that specifies why or by whom the care ended.</summary>
    public required DiscontinuationKind Kind { get; init; }

    /// <summary>The reason why the care ended.</summary>
    public required ClientText Reason { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("kind", Kind);
        check.Text("reason", Reason);
    }

    internal static Discontinue Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Kind = fields.Enum<DiscontinuationKind>("kind"),
        Reason = fields.Text("reason"),
    };

    internal Discontinued ToEvent(EpisodeStage from, EpisodeStage to) =>
        new() { From = from, To = to, Because = [], Kind = Kind, Reason = Reason };
}
