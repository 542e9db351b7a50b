namespace TherapyOutcomes.Testing.Tests.Stores.Files;

#region test
public sealed class FileConformanceTests
{
    private static readonly StoreConformance Conformance = new(FileStoreUnderTest.CreateAsync);

    public static TheoryData<string> Clauses => [.. StoreConformance.Clauses.Select(clause => clause.Id)];

    [Theory]
    [MemberData(nameof(Clauses))]
    public async Task Check_Clause_IsKept(string clause) => (await Conformance.CheckAsync(clause)).ThrowIfFailed();
}
#endregion
