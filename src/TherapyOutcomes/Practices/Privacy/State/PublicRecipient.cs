namespace TherapyOutcomes.Records;

/// <summary>Provides the recipient of a public celebration.</summary>
internal static class PublicRecipient
{
    public static ClientText Name { get; } = NameTokens.Plain.Mark(RecipientName.Public);
}
