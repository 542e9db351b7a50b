using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>Finds what holds back every episode of a client: open red flags and open major reactions.</summary>
internal static class SafetyHolds
{
    public static bool AnyFor(ClientRecord client, DateTimeOffset now) =>
        !client.OpenRedFlags.IsEmpty || client.OpenReactions.Any(reaction => IsMajor(reaction, now));

    public static bool IsMajor(OpenReaction reaction, DateTimeOffset now) =>
        !reaction.Course.HasClosedByItself(now, reaction.Recording.Day) && reaction.Course.SeverityAt(now) == ReactionSeverity.Major;
}
