namespace TherapyOutcomes.Tests.Architecture;

/// <summary>The finder of circles finds some, and finds none where there is none.</summary>
public sealed class FolderGraphTests
{
    [Fact]
    public void Circle_TwoFoldersThatUseEachOther_NamesBoth() => Assert.Equal(["A", "B"], Graph(("A", "B"), ("B", "A")).Circle);

    [Fact]
    public void Circle_OfThreeWithABranch_NamesTheThree() =>
        Assert.Equal(["A", "B", "C"], Graph(("A", "B"), ("B", "C"), ("C", "A"), ("A", "Ground")).Circle);

    [Fact]
    public void Circle_AChain_IsEmpty() => Assert.Empty(Graph(("A", "B"), ("B", "C"), ("A", "C")).Circle);

    private static FolderGraph Graph(params (string From, string To)[] arrows) =>
        new([.. arrows.Select(arrow => new SourceUse(arrow.From, "File.cs", arrow.To, "Type"))]);
}
