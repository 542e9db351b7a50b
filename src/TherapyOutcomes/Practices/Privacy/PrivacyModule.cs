using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Privacy.Rules;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Practices.Privacy;

/// <summary>Respects privacy: consent, its revocation, and an account of every disclosure.</summary>
internal static class PrivacyModule
{
    public static PracticeModule Module { get; } = new()
    {
        Json = PrivacyJsonContext.Default,
        Commands =
        [
            CommandForm.Of("grant-consent", GrantConsent.Read, command => command.ToEvent()),
            CommandForm.Of("revoke-consent", RevokeConsent.Read, command => command.ToEvent()),
            CommandForm.Of("disclose", Disclose.Read, command => command.ToEvent()),
        ],
        Events =
        [
            On<ConsentGranted>("ConsentGranted", (state, granted, metadata) => state.Apply(granted, metadata)),
            On<ConsentRevoked>("ConsentRevoked", (state, revoked, _) => state.Apply(revoked)),
            On<InformationDisclosed>("InformationDisclosed", (state, disclosed, metadata) => state.Apply(disclosed, metadata)),
        ],
        Rules =
        [
            new Prv001DisclosureNotCovered(),
            new Prv002ConsentExpires(),
            new Prv003ScopeTooWide(),
            new Prv004PublicWithoutConsent(),
            new Prv005EmergencyNotTold(),
        ],
    };

    private static EventForm<ClientRecord> On<TEvent>(string name, Func<PrivacyState, TEvent, EventMetadata, PrivacyState> apply)
        where TEvent : ClientEvent => EventForm<ClientRecord>.Of<TEvent>(name, (client, @event, metadata) => client with
        {
            Privacy = apply(client.Privacy, @event, metadata),
        });
}
