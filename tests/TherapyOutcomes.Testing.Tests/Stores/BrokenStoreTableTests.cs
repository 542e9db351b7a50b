using System.Collections.Concurrent;
using TherapyOutcomes.Testing.Tests.Stores.Broken;
using static VerifyXunit.Verifier;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>Keeps a record of which clauses catch which broken store.</summary>
public sealed class BrokenStoreTableTests
{
    /// <summary>These catch other broken stores by chance only, depending on who comes first.</summary>
    private static readonly HashSet<string> Races =
        ["VERSION-05", "VERSION-06", "ATOMIC-03", "ASSERT-10", "ASSERT-11", "COMMAND-11", "SUMMARY-07", "SUMMARY-08", "REFRESH-12", "REFRESH-13", "CLAIM-12", "REWRAP-08", "FEED-04"];

    [Fact]
    public async Task Run_EveryBrokenStore_IsCaughtAsBefore()
    {
        var lines = new ConcurrentDictionary<Defect, string>();
        await Parallel.ForEachAsync(Defects.All, async (defect, token) => lines[defect] = await LineAsync(defect, token));

        await Verify(string.Join('\n', Defects.All.Select(defect => lines[defect])));
    }

    private static async Task<string> LineAsync(Defect defect, CancellationToken cancellationToken)
    {
        var caught = new List<string>();
        foreach (var clause in StoreConformance.Clauses.Where(clause => !Races.Contains(clause.Id) && clause.Id != defect.Clause))
        {
            if ((await defect.ToConformance().CheckAsync(clause.Id, cancellationToken)).Outcome == StoreOutcome.Failed)
            {
                caught.Add(clause.Id);
            }
        }

        return $"{defect.Clause,-12} {defect.Name,-45} {(caught.Count == 0 ? "only" : $"and {string.Join(' ', caught)}")}";
    }
}
