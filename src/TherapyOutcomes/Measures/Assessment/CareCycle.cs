using TherapyOutcomes.Records;

namespace TherapyOutcomes.Measures;

/// <summary>One cycle of care as measuring sees it: when it starts and when its sessions were.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Start">Facts from then on belong to it; the first cycle has all earlier facts too.</param>
/// <param name="Sessions">The sessions held in any cycle, by time.</param>
internal readonly record struct CareCycle(int Number, DateTimeOffset Start, FactList<Session> Sessions)
{
    /// <summary>The cycle's first session, or null.</summary>
    public Session? FirstSession
    {
        get
        {
            foreach (var session in Sessions)
            {
                if (!session.IsWithdrawn && Includes(session.At))
                {
                    return session;
                }
            }

            return null;
        }
    }

    /// <summary>How many sessions began before a time; they stand first.</summary>
    public int CountBefore(DateTimeOffset at)
    {
        var (low, high) = (0, Sessions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sessions[middle].At < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public bool Includes(DateTimeOffset at) => Number == 1 || at >= Start;
}
