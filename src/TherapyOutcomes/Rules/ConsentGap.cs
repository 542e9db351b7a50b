using TherapyOutcomes.Records;

namespace TherapyOutcomes.Rules;

/// <summary>Represents what stands between a disclosure and the consents on record, in the words that the clinic's staff need to mend it.</summary>
/// <param name="Variant">
/// The variant of the message: <c>scope</c> if a live consent names the recipient but not all of the scope, <c>other</c> if the live
/// consents to the purpose name only others, and null if there are none.
/// </param>
/// <param name="Others">Whom the live consents to the purpose name instead; null if the recipient is named, or nobody is.</param>
internal readonly record struct ConsentGap(string? Variant, ClientText? Others)
{
    // Enough to spot a name that was misspelled.
    private const int MostNamed = 3;

    public static ConsentGap Of(RuleContext context, DisclosurePurpose purpose, Recipient recipient)
    {
        var live = context.Client.Privacy.Live(purpose, context.Today).ToList();
        if (live.Exists(consent => consent.Names(recipient)))
        {
            return new ConsentGap("scope", null);
        }

        var named = live.AsEnumerable().Reverse().SelectMany(consent => consent.Recipients).Where(name => !name.IsBlank).ToList();
        return named.Count == 0 ? default : new ConsentGap("other", Told(named));
    }

    // Without its words, one name stands for all of them: whoever decides then reads the words and decides again.
    private static ClientText Told(List<ClientText> named)
    {
        if (named.Find(name => !name.HasWords) is { HasWords: false } unread)
        {
            return unread;
        }

        var different = named.Select(name => name.Reveal().Trim()).DistinctBy(RecipientName.Normalize).Take(MostNamed);
        return new ClientText(string.Join(", ", different.Select(name => $"'{name}'")));
    }
}
