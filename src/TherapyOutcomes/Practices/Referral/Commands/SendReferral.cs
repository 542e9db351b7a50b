using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Sends a proposed referral and records the disclosure in the client's record. The client's consent must cover recipient, purpose and
/// scope (REF002). In an emergency, identity, scores, reactions and red flags may go without it.
/// </summary>
/// <remarks>Corresponds to the <c>send-referral</c> command.</remarks>
public sealed record SendReferral : EpisodeCommand
{
    /// <summary>The id of the referral.</summary>
    public required FactId Referral { get; init; }

    /// <summary>
    /// The information to send with the referral. The client's identity is always included and doesn't need to be listed.
    /// </summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    internal override bool Discloses => true;

    internal override FactReference? Reference => new FactReference(FactKind.Referral, Referral);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Enumerations("scope", Scope);
    }

    internal static SendReferral Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        Scope = fields.Enums<DisclosureScope>("scope"),
    };
}
