using TherapyOutcomes.Load.Web.Nodes;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>All who work at the clinic: one in five at the front desk, the others as therapists, half of them at each node.</summary>
internal static class Staff
{
    public static Task WorkAsync(NodePair nodes, int users, Func<Task> thinkAsync, Calls calls, Ledger ledger, CancellationToken end)
    {
        var open = new OpenEpisodes();
        return Task.WhenAll(Enumerable.Range(0, users).Select(number => Task.Run(
            () =>
            {
                var person = new Person(nodes, FormattableString.Invariant($"u{number}"), number, calls, ledger);
                return number % 5 == 4 ? new FrontDesk(person, open, thinkAsync).WorkAsync(end) : new Therapist(person, open, ledger, thinkAsync).WorkAsync(end);
            },
            CancellationToken.None)));
    }
}
