using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Exports;

/// <summary>
/// Creates the account of disclosures that a client may ask for: who was told what, when and why (45 CFR 164.528). Every disclosure is
/// recorded. Those that the law withholds for a time are left out through the end of that day, and those that serve a protective red flag for good.
/// </summary>
/// <remarks>All methods are pure and thread-safe.</remarks>
internal static class AccountOfDisclosures
{
    /// <summary>Returns the account as of a given day. Emergency disclosures without consent come first; each part is ordered by time, newest first.</summary>
    /// <param name="client">The client's record.</param>
    /// <param name="policy">The clinic's policy, which knows the authorities.</param>
    /// <param name="today">The current day in the clinic's time zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public static ImmutableArray<Recorded<InformationDisclosed>> Of(ClientRecord client, ClinicPolicy policy, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(client);
        return
        [
            .. client.Privacy.Disclosures
                .Where(disclosure => !(disclosure.Event.WithholdUntil >= today) && !ProtectiveFacts.Withholds(disclosure, client, policy))
                .OrderByDescending(disclosure => disclosure.Event.WithoutConsent)
                .ThenByDescending(disclosure => disclosure.At),
        ];
    }
}
