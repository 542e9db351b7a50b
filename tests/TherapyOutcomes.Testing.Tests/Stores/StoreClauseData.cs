namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>The ids of all clauses, one test case each.</summary>
public sealed class StoreClauseData : TheoryData<string>
{
    public StoreClauseData() => AddRange([.. StoreConformance.Clauses.Select(clause => clause.Id)]);
}
