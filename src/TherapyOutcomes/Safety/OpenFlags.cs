using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>Finds the red flags of a client that were open at a time.</summary>
internal static class OpenFlags
{
    public static IEnumerable<OpenRedFlag> At(ClientRecord client, DateTimeOffset instant) =>
        client.OpenRedFlags.Where(flag => flag.Recording.OccurredAt <= instant);
}
