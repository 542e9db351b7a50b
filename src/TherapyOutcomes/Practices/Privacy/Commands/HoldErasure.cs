using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a legal hold. Until it is released, the client can't be erased.</summary>
/// <remarks>Corresponds to the <c>hold-erasure</c> command.</remarks>
public sealed record HoldErasure : ClientCommand
{
    /// <summary>The id of the new hold.</summary>
    public required FactId Hold { get; init; }

    /// <summary>The reason for the hold, such as a court's order.</summary>
    public required ClientText Reason { get; init; }

    internal override FactId? NewFact => Hold;

    internal override bool MayBegin => true;

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal ErasureHeld ToEvent() => new()
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

    internal static HoldErasure Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Hold = fields.Id<FactId>("hold"),
        Reason = fields.Text("reason"),
    };
}
