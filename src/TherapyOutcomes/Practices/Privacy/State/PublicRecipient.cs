namespace TherapyOutcomes.Records;

/// <summary>Provides the recipient of a public celebration.</summary>
internal static class PublicRecipient
{
    public static ClientText Name { get; } = RecipientTokens.Plain.Mark(RecipientName.Public);
}
