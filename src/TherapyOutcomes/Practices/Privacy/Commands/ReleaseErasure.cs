using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records that a legal hold has ended.</summary>
/// <remarks>Corresponds to the <c>release-erasure</c> command. For a hold that was released before, it is accepted as a repeat and records nothing.</remarks>
public sealed record ReleaseErasure : ClientCommand
{
    /// <summary>The id of the hold.</summary>
    public required FactId Hold { get; init; }

    /// <summary>The reason why the hold has ended.</summary>
    public required ClientText Reason { get; init; }

    internal override FactReference? Reference => new FactReference(FactKind.ErasureHold, Hold);

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal ErasureReleased ToEvent() => new()
    {
        Hold = Hold,
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("hold", Hold);
        check.Text("reason", Reason);
    }

    internal static ReleaseErasure Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Hold = fields.Id<FactId>("hold"),
        Reason = fields.Text("reason"),
    };
}
