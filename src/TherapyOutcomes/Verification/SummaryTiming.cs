using TherapyOutcomes.Integrity;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Verification;

/// <summary>
/// Checks when a summary is to be reviewed: as the library set it, unless the client's record has changed since, which brings it forward to the time of that
/// change. A summary that is said to be current and is not would hide work.
/// </summary>
internal static class SummaryTiming
{
    public static bool Holds(RecordSummary summary, SummaryProof proof, ClientTimes? client)
    {
        var planned = proof.ReviewMs;
        var expected = client is not null && client.Version > proof.ClientVersion
            ? Earlier(planned, client.Recorded[(int)proof.ClientVersion].ToUnixTimeMilliseconds())
            : planned;
        return summary.ReviewAt?.ToUnixTimeMilliseconds() == expected;
    }

    private static long Earlier(long? planned, long changed) => planned is { } known && known < changed ? known : changed;
}
