using TherapyOutcomes.Records;

namespace TherapyOutcomes.Safety;

/// <summary>Finds what holds back every episode of a client: open red flags, except protective ones, and open major reactions.</summary>
internal static class SafetyHolds
{
    public static bool AnyFor(ClientRecord client, ClinicPolicy policy, DateTimeOffset now)
    {
        foreach (var flag in client.OpenRedFlags)
        {
            if (!flag.IsProtective)
            {
                return true;
            }
        }

        foreach (var reaction in client.OpenReactions)
        {
            if (IsMajor(reaction, policy, now))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsMajor(OpenReaction reaction, ClinicPolicy policy, DateTimeOffset now) =>
        !reaction.Course.HasClosedByItself(now, reaction.Recording.Day, policy) && reaction.Course.SeverityAt(now, policy) == ReactionSeverity.Major;
}
