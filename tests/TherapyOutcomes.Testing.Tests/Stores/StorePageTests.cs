using System.Text.RegularExpressions;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>The pages about stores name clauses that exist, and show code that is compiled.</summary>
public sealed partial class StorePageTests
{
    private static readonly string Page = Repository.Read("docs/store.md");

    [Theory]
    [InlineData("content", "FileStoreUnderTest.cs")]
    [InlineData("test", "FileConformanceTests.cs")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name, string file) => Assert.Equal(
        Repository.Region(Repository.Read($"tests/TherapyOutcomes.Testing.Tests/Stores/Files/{file}"), name),
        Repository.Block(Page, $"snippet: {name}"));

    [Fact]
    public void Clauses_OnThePage_Exist()
    {
        var known = StoreConformance.Clauses.Select(clause => clause.Id).ToHashSet();

        Assert.All(ClauseId().Matches(Page).Select(match => match.Value), id => Assert.Contains(id, known));
    }

    [Fact]
    public void Clauses_Page_ListsEveryPromise() => Repository.AssertCurrent("docs/store-clauses.md", Listed());

    private static string Listed()
    {
        var parts = StoreConformance.Clauses.GroupBy(clause => clause.Concerns).OrderBy(part => part.Key).Select(part => $"""
            ## {Title(part.Key)}

            | clause | promise |
            |---|---|
            {string.Join('\n', part.Select(clause => $"| {clause.Id} | {clause.Promise} |"))}

            """);
        return $"""
            # The clauses of the storage contract

            This page lists what the conformance kit in `TherapyOutcomes.Testing` checks. [A store of your own](store.md) says why. A test keeps this page current.

            {string.Join('\n', parts)}
            """.ReplaceLineEndings("\n");
    }

    private static string Title(StorePart part) => part switch
    {
        StorePart.RecordStore => "IRecordStore",
        StorePart.Catalog => "IRecordCatalog",
        StorePart.Worklist => "IWorklistStore",
        StorePart.Keys => "IRecordKeyStore",
        StorePart.Inspection => "IStoreInspection",
        StorePart.Feed => "IEventFeedStore",
        _ => "IAccessLogStore",
    };

    [GeneratedRegex("[A-Z]+-[0-9]{2}")]
    private static partial Regex ClauseId();
}
