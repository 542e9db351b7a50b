namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What may leave the house, judged a second time: purpose, recipient, scope and day, by the consents as they stood before the step.</summary>
internal static class Consents
{
    // What an emergency team needs, and no more.
    private static readonly HashSet<DisclosureScope> ForAnEmergency =
        [DisclosureScope.Identity, DisclosureScope.RedFlags, DisclosureScope.Reactions, DisclosureScope.Scores];

    public static bool Allow(InformationDisclosed disclosed, Step step) => disclosed.Purpose switch
    {
        DisclosurePurpose.RequiredByLaw => disclosed.LegalBasis is { } law && law.Reveal().Trim().Length > 0,
        DisclosurePurpose.ClientRequest => IsSame(disclosed.Recipient, "client") || IsSame(disclosed.Recipient, CareLetters.Client.Value),
        _ => IsConsentedTo(disclosed, step) || IsEmergency(disclosed, step),
    };

    private static bool IsConsentedTo(InformationDisclosed disclosed, Step step)
    {
        var recipient = ReferralOf(disclosed, step)?.Recipient.Name ?? disclosed.Recipient;
        var live = step.From.Client.Privacy.Consents.Where(consent =>
            !consent.IsRevoked
            && (consent.ExpiresOn is not { } last || last.DayNumber >= step.From.Today.DayNumber)
            && consent.Purposes.Contains(disclosed.Purpose)
            && consent.Recipients.Any(named => IsSame(named, recipient.Reveal()))).ToList();
        return live.Count > 0 && disclosed.Scope.All(item =>
            live.Any(consent => consent.Scope.Contains(item)) || (item == DisclosureScope.Identity && disclosed.Purpose == DisclosurePurpose.Referral));
    }

    // It goes without consent, and says so.
    private static bool IsEmergency(InformationDisclosed disclosed, Step step) =>
        disclosed.WithoutConsent && ReferralOf(disclosed, step)?.Urgency == Urgency.Emergency && disclosed.Scope.All(ForAnEmergency.Contains)
        && step.From.Client.OpenRedFlags.Any(flag => flag.Flag.Value is "dvt");

    private static ReferralCase? ReferralOf(InformationDisclosed disclosed, Step step) =>
        disclosed.Referral is { } id ? step.To.Mine.Referral.Cases.Single(referral => referral.Id == id) : null;

    private static bool IsSame(ClientText one, string other) => string.Equals(one.Reveal().Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
