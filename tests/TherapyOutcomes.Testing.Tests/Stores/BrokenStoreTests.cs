using TherapyOutcomes.Testing.Tests.Stores.Broken;
using Xunit.Abstractions;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>A clause that no broken store fails would promise nothing.</summary>
public sealed class BrokenStoreTests(ITestOutputHelper output)
{
    [Fact]
    public void Defects_EveryClause_HasABrokenStore() =>
        Assert.Equal(StoreConformance.Clauses.Select(clause => clause.Id), Defects.All.Select(defect => defect.Clause).Distinct());

    [Theory]
    [ClassData(typeof(StoreClauseData))]
    public async Task Check_BrokenStore_FailsItsClause(string clause)
    {
        foreach (var defect in Defects.All.Where(defect => defect.Clause == clause))
        {
            var verdict = await defect.ToConformance().CheckAsync(clause);

            output.WriteLine($"{defect.Name}: {verdict}");
            Assert.Equal(StoreOutcome.Failed, verdict.Outcome);
        }
    }
}
