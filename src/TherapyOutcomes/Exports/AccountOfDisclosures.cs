using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Exports;

/// <summary>
/// The account that a client may ask for: who was told what, when and why (45 CFR 164.528). Everything is logged;
/// what the law withholds for a time is left out to the end of that day.
/// </summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class AccountOfDisclosures
{
    /// <summary>The account on a day: emergencies without consent first, then by time, newest first.</summary>
    /// <param name="client">The client's record.</param>
    /// <param name="today">The day in the clinic's time zone.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    public static ImmutableArray<Recorded<InformationDisclosed>> Of(ClientRecord client, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(client);
        return
        [
            .. client.Privacy.Disclosures
                .Where(disclosure => !(disclosure.Event.WithholdUntil >= today))
                .OrderByDescending(disclosure => disclosure.Event.WithoutConsent)
                .ThenByDescending(disclosure => disclosure.At),
        ];
    }
}
