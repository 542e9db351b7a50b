namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>Consents, and whatever leaves the house.</summary>
internal static class DisclosureLetters
{
    private static readonly Professional Neurologist = new() { Kind = "physician", Name = "Dr Lind" };

    /// <summary>Each consent and each disclosure in the forms that differ: what, to whom, what for, and until when.</summary>
    public static ImmutableArray<Letter> All { get; } =
    [
        Letter.Of("consent", world => Consent(world, expiresOn: null)),
        Letter.Of("consent for today", world => Consent(world, world.Today)),
        Letter.Of("consent revoked", world => world.Client.Privacy.Consents.FirstOrDefault(consent => IsLive(consent, world)) is { } live
            ? new RevokeConsent { Client = CareLetters.Client, At = default, Actor = default, Consent = live.Id }
            : null),
        Letter.Of("a referral proposed", world => Referrals.Propose(world, Urgency.Routine)),
        Letter.Of("a referral to somebody else proposed", world => Referrals.Propose(world, Urgency.Routine) is { } referral ? referral with { To = Neurologist } : null),
        Letter.Of("an emergency referral proposed", world => Referrals.Propose(world, Urgency.Emergency)),
        Letter.Of("the referral sent", world => Referrals.Send(world, DisclosureScope.Scores)),
        Letter.Of("the referral sent with notes", world => Referrals.Send(world, DisclosureScope.Notes)),
        Letter.Of("the referral withdrawn", Referrals.Withdraw),
        Letter.Of("the referral refused", world => Referrals.Proposed(world) is { } referral
            ? new RefuseReferral { Episode = CareLetters.Mine, At = default, Actor = default, Referral = referral.Id, By = RefusedBy.Client, Reason = "no need" }
            : null),
        Letter.Of("a public celebration", _ => new Celebrate { Episode = CareLetters.Mine, At = default, Actor = default, Kind = CelebrationKind.Card, Message = "well done", Audience = CelebrationAudience.Public }),
        Letter.Of("scores told to the physician", _ => Tell()),
        Letter.Of("the plan told to the physician", _ => Tell() with { Scope = [DisclosureScope.Plan] }),
        Letter.Of("scores told to somebody else", _ => Tell() with { Recipient = "Kim" }),
        Letter.Of("scores told to the physician for something else", _ => Tell() with { Purpose = DisclosurePurpose.Family }),
        Letter.Of("notes told to a court", _ => Tell() with { Purpose = DisclosurePurpose.RequiredByLaw, Recipient = "court", Scope = [DisclosureScope.Notes], LegalBasis = "court order" }),
        Letter.Of("notes told to a court that names no law", _ => Tell() with { Purpose = DisclosurePurpose.RequiredByLaw, Recipient = "court", LegalBasis = " " }),
        Letter.Of("scores told to the client", _ => Tell() with { Purpose = DisclosurePurpose.ClientRequest, Recipient = "client" }),
        Letter.Of("scores told to another as if to the client", _ => Tell() with { Purpose = DisclosurePurpose.ClientRequest, Recipient = "Kim" }),
    ];

    private static GrantConsent? Consent(World world, DateOnly? expiresOn) => world.Client.Privacy.Consents.Any(consent => IsLive(consent, world))
        ? null
        : new GrantConsent
        {
            Client = CareLetters.Client,
            At = default,
            Actor = default,
            Consent = new FactId($"k{world.Client.Version}"),
            Purposes = [DisclosurePurpose.Referral, DisclosurePurpose.PublicCelebration],
            Recipients = [" dr haas", PublicRecipient.Name],
            Scope = [DisclosureScope.Identity, DisclosureScope.Scores, DisclosureScope.Notes],
            ExpiresOn = expiresOn,
        };

    private static bool IsLive(Consent consent, World world) => !consent.IsRevoked && (consent.ExpiresOn is not { } last || last >= world.Today);

    private static Disclose Tell() =>
        new() { Client = CareLetters.Client, At = default, Actor = default, Purpose = DisclosurePurpose.Referral, Recipient = "Dr Haas", Scope = [DisclosureScope.Scores], Reason = "asked for" };
}
