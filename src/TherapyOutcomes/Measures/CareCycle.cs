using System.Collections.Immutable;
using TherapyOutcomes.Episodes;

namespace TherapyOutcomes.Measures;

/// <summary>One cycle of care as measuring sees it: when it starts and when its sessions were.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="Start">Facts from then on belong to it; the first cycle has all earlier facts too.</param>
/// <param name="Sessions">The sessions held in any cycle, by time.</param>
internal readonly record struct CareCycle(int Number, DateTimeOffset Start, ImmutableArray<Session> Sessions)
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

    public bool Includes(DateTimeOffset at) => Number == 1 || at >= Start;
}
