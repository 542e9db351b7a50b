using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Erases a client: the keys of all texts in the client's records are destroyed, so that nobody can read the client's words any more. The ids, stages,
/// scores and versions stay, and nothing more can be recorded about the client.
/// </summary>
/// <remarks>
/// Corresponds to the <c>erase-client</c> command. It can't be undone. A client who is erased already gets the same answer, and what is left of
/// the keys outside their rows is removed again. Where the client's keys and the records disagree, nothing is erased (TO3022).
/// </remarks>
public sealed record EraseClient : ClientCommand
{
    /// <summary>The reason for erasing the client.</summary>
    public required ErasureReason Reason { get; init; }

    internal ClientErased ToEvent() => new()
    {
        Reason = Reason,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Enumeration("reason", Reason);
    }

    internal static EraseClient Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Client = fields.Id<ClientId>("client"),
        Reason = fields.Enum<ErasureReason>("reason"),
    };
}
