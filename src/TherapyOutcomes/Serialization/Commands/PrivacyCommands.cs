using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON forms of the commands in <c>Privacy</c>.</summary>
internal static class PrivacyCommands
{
    public static IEnumerable<CommandForm> All =>
    [
        new("grant-consent", typeof(GrantConsent), ReadGrantConsent),
        new("revoke-consent", typeof(RevokeConsent), ReadRevokeConsent),
        new("disclose", typeof(Disclose), ReadDisclose),
    ];

    private static GrantConsent ReadGrantConsent(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Client = fields.Id<ClientId>("client"),
            Consent = fields.Id<FactId>("consent"),
            Purposes = fields.Enums<Purpose>("purposes"),
            Recipients = fields.Texts("recipients"),
            Scope = fields.Enums<DisclosureScope>("scope"),
            ExpiresOn = fields.DateOrNull("expiresOn"),
            SignedOn = fields.DateOrNull("signedOn"),
            SignedBy = fields.TextOrNull("signedBy"),
        };

    private static RevokeConsent ReadRevokeConsent(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Client = fields.Id<ClientId>("client"),
            Consent = fields.Id<FactId>("consent"),
        };

    private static Disclose ReadDisclose(FieldReader fields) =>
        new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Client = fields.Id<ClientId>("client"),
            Purpose = fields.Enum<Purpose>("purpose"),
            Recipient = fields.Text("recipient"),
            Scope = fields.Enums<DisclosureScope>("scope"),
            Reason = fields.Text("reason"),
            LegalBasis = fields.TextOrNull("legalBasis"),
            WithholdUntil = fields.DateOrNull("withholdUntil"),
        };
}
