using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>
/// Sends a report back to the professional who referred the client, and records the disclosure in the client's record. The client's consent
/// must cover recipient, purpose and scope (REF002). Another report can follow.
/// </summary>
/// <remarks>Corresponds to the <c>send-report</c> command.</remarks>
public sealed record SendReport : EpisodeCommand
{
    /// <summary>The id of the referral to this clinic.</summary>
    public required FactId Referral { get; init; }

    /// <summary>
    /// The information to send with the report. The client's identity is always included and doesn't need to be listed.
    /// </summary>
    public required ImmutableArray<DisclosureScope> Scope { get; init; }

    internal override bool Discloses => true;

    internal override FactReference? Reference => new FactReference(FactKind.InboundReferral, Referral);

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("referral", Referral);
        check.Enumerations("scope", Scope);
    }

    internal static SendReport Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Referral = fields.Id<FactId>("referral"),
        Scope = fields.Enums<DisclosureScope>("scope"),
    };
}
