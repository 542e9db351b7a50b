namespace TherapyOutcomes.Tests.Conventions;

/// <summary>A class that does work says in its own documentation whether several threads may use it.</summary>
public sealed class ThreadSafetyTests
{
    [Fact]
    public void Documentation_ClassesThatDoWork_SaysWhetherTheyAreThreadSafe() =>
        Assert.Equal([], PublicTypes.Workers.Where(type => !PublicTypes.DocsOf(type).Contains("thread", StringComparison.OrdinalIgnoreCase)).Select(type => type.FullName));

    // If the documentation were not found, the test above would fail for every class; this one says why.
    [Fact]
    public void Documentation_OfThePublicTypes_IsBesideTheAssembly() =>
        Assert.All(PublicTypes.All.Where(type => !type.IsNested), type => Assert.NotEqual("", PublicTypes.DocsOf(type)));
}
