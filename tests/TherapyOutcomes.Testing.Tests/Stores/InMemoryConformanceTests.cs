namespace TherapyOutcomes.Testing.Tests.Stores;

public sealed class InMemoryConformanceTests
{
    [Theory]
    [ClassData(typeof(StoreClauseData))]
    public async Task Check_StoreInMemory_Passes(string clause)
    {
        var verdict = await new StoreConformance(InMemoryStoreUnderTest.CreateAsync).CheckAsync(clause);

        verdict.ThrowIfFailed();
        Assert.Equal(StoreOutcome.Passed, verdict.Outcome);
    }
}
