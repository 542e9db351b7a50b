using Xunit.Abstractions;

namespace TherapyOutcomes.Tests.Architecture;

/// <summary>Holds the folders to their floors, so that the tree stays an explanation of the code.</summary>
[Trait("Speed", "Slow")]
public sealed class LayersTests(ITestOutputHelper output)
{
    private const int MostFilesAtTheRoot = 7;

    [Fact]
    public void Core_EachFolder_UsesOnlyLowerFloors()
    {
        var graph = FolderGraph.Of("TherapyOutcomes");
        Print(graph);

        Assert.NotEmpty(graph.Uses);
        Assert.Equal([], graph.Folders.Where(folder => Floors.NumberOf(folder) is null));
        Assert.Equal([], graph.Uses.Where(use => Floors.NumberOf(use.TypeFolder) >= Floors.NumberOf(use.Folder)));
    }

    [Fact]
    public void Analysis_ItsFolders_FormNoCircle()
    {
        var graph = FolderGraph.Of("TherapyOutcomes.Analysis");
        Print(graph);

        Assert.NotEmpty(graph.Uses);
        Assert.Equal([], graph.Circle);
    }

    [Fact]
    public void Core_ItsRoot_HoldsFewFiles() =>
        Assert.InRange(Directory.GetFiles(Path.Combine(Repository.Root, "src", "TherapyOutcomes")).Length, 1, MostFilesAtTheRoot);

    private void Print(FolderGraph graph)
    {
        foreach (var arrows in graph.Uses.GroupBy(use => use.Folder).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{arrows.Key} → {string.Join(", ", arrows.Select(use => use.TypeFolder).Distinct().Order(StringComparer.Ordinal))}");
        }
    }
}
