using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Modules;
using TherapyOutcomes.Practices.Privacy.Rules;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Privacy;

/// <summary>Respects privacy: the client's preferences, who acts for the client, consent, its revocation, and an account of every disclosure.</summary>
internal static class PrivacyModule
{
    private static readonly StateEvents<ClientRecord, PrivacyState> State = new(client => client.Privacy, (client, state) => client with { Privacy = state });

    private static readonly StateEvents<ClientRecord, ClientPreferences> Preferences = new(client => client.Preferences, (client, state) => client with { Preferences = state });

    public static PracticeModule Module { get; } = new()
    {
        Json = PrivacyJsonContext.Default,
        Commands =
        [
            new CommandForm<RecordPreference>("record-preference", RecordPreference.Read, command => command.ToEvent())
            {
                Checks = CheckThatSomethingIsSaid,
            },
            new CommandForm<RecordGuardian>("record-guardian", RecordGuardian.Read, command => command.ToEvent()),
            new CommandForm<GrantConsent>("grant-consent", GrantConsent.Read, command => command.ToEvent())
            {
                Checks = static (grant, context, check) => check.NotAfter("signedOn", grant.SignedOn, context.DayOf(grant.At)),
            },
            new CommandForm<RevokeConsent>("revoke-consent", RevokeConsent.Read, command => command.ToEvent()),
            new CommandForm<Disclose>("disclose", Disclose.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
            },
            new CommandForm<HoldErasure>("hold-erasure", HoldErasure.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
            },
            new CommandForm<ReleaseErasure>("release-erasure", ReleaseErasure.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
            },
            new CommandForm<EraseClient>("erase-client", EraseClient.Read, command => command.ToEvent())
            {
                AfterDeath = _ => true,
            },
        ],
        Events =
        [
            State.On<ConsentGranted>("ConsentGranted", (state, granted, metadata) => state.Apply(granted, metadata)),
            State.On<ConsentRevoked>("ConsentRevoked", (state, revoked, _) => state.Apply(revoked)),
            State.On<InformationDisclosed>("InformationDisclosed", (state, disclosed, metadata) => state.Apply(disclosed, metadata)),
            EventForm<ClientRecord>.Of<ErasureHeld>("ErasureHeld", (client, held, metadata) => client.Apply(held, metadata)),
            EventForm<ClientRecord>.Of<ErasureReleased>("ErasureReleased", (client, released, _) => client.Apply(released)),
            EventForm<ClientRecord>.Of<ClientErased>("ClientErased", (client, erased, metadata) => client.Apply(erased, metadata)),
            EventForm<ClientRecord>.Of<GuardianRecorded>("GuardianRecorded", (client, recorded, metadata) => client.Apply(recorded, metadata)),
            Preferences.On<PreferenceRecorded>("PreferenceRecorded", (state, wish, metadata) => state.Apply(wish, metadata)),
        ],
        Rules =
        [
            new Prv001DisclosureNotCovered(),
            new Prv002ConsentExpires(),
            new Prv003ScopeTooWide(),
            new Prv004PublicWithoutConsent(),
            new Prv005EmergencyNotTold(),
            new Prv006ErasureHeld(),
        ],
    };

    private static void CheckThatSomethingIsSaid(RecordPreference preference, RuleContext context, InputCheck check)
    {
        if (preference is { Contact: null, Questionnaires: null })
        {
            check.Fail(ErrorCodes.FieldsConflict, "contact", "The command says nothing.", "at least one of contact, questionnaires");
        }
    }
}
