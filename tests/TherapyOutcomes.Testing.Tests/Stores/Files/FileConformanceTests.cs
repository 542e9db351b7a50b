namespace TherapyOutcomes.Testing.Tests.Stores.Files;

public sealed class FileConformanceTests
{
    [Theory]
    [ClassData(typeof(StoreClauseData))]
    public async Task Check_FileStore_Passes(string clause)
    {
        var verdict = await new StoreConformance(FileStoreUnderTest.CreateAsync).CheckAsync(clause);

        verdict.ThrowIfFailed();
        Assert.Equal(StoreOutcome.Passed, verdict.Outcome);
    }
}
