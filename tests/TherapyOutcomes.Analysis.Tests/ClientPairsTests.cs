using CsCheck;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

public class ClientPairsTests
{
    [Fact]
    public void FromRows_UnsortedRows_PairsEachClient()
    {
        var pairs = ClientPairs.FromRows<int, double>([7, 3, 7, 3, 9, 5], [12, 0, 0, 12, 12, 4], [1, 2, 3, 4, 5, 6], pre: 0, post: 12);
        Assert.Equal([7, 3, 9], pairs.Ids.ToArray());
        Assert.Equal([3, 2, double.NaN], pairs.Pre.ToArray());
        Assert.Equal([1, 4, 5], pairs.Post.ToArray());
        Assert.Equal([2, 1, -1], pairs.PreRows.ToArray());
        Assert.Equal([0, 3, 4], pairs.PostRows.ToArray());
        Assert.Equal((3, 4), (pairs.Count, pairs.Started));
    }

    [Fact]
    public void FromRows_IdsAndTimesOfOtherTypes_PairTheSame()
    {
        var (anna, bert) = (Guid.Parse("00000000-0000-0000-0000-00000000000a"), Guid.Parse("00000000-0000-0000-0000-00000000000b"));
        var byGuid = ClientPairs.FromRows<Guid, DateOnly>([anna, bert, anna], [new(2026, 1, 5), new(2026, 1, 5), new(2026, 3, 5)], [1, 2, 3], new(2026, 1, 5), new(2026, 3, 5));
        var byText = ClientPairs.FromRows<string, string>(["a", "b", "a"], ["before", "before", "after"], [1, 2, 3], "before", "after");
        Assert.Equal(byGuid.Post.ToArray(), byText.Post.ToArray());
        Assert.Equal([3, double.NaN], byText.Post.ToArray());
    }

    [Fact]
    public void FromRows_SameClientAndTimeTwice_NamesTheRowsAndNotTheClient()
    {
        var error = Assert.Throws<AnalysisParameterException>(() => ClientPairs.FromRows<string, int>(["canary", "x", "canary"], [0, 0, 0], [double.NaN, 1, 2], 0, 1));
        Assert.Equal("ids", error.ParamName);
        Assert.Contains("Rows 0 and 2", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromRows_RowWithoutId_IsAnErrorThatNamesIt() =>
        Assert.Equal("ids", Assert.Throws<AnalysisParameterException>(() => ClientPairs.FromRows<string, int>(["a", null!], [0, 0], [1, 2], 0, 1)).ParamName);

    [Fact]
    public void FromRows_SameTimes_IsAnErrorThatNamesIt() =>
        Assert.Equal("post", Assert.Throws<AnalysisParameterException>(() => ClientPairs.FromRows<int, int>([], [], [], 1, 1)).ParamName);

    [Fact]
    public void FromRows_OtherLengths_IsAnErrorThatNamesIt()
    {
        Assert.Equal("times", Assert.Throws<AnalysisParameterException>(() => ClientPairs.FromRows<int, int>([1], [], [1], 0, 1)).ParamName);
        Assert.Equal("scores", Assert.Throws<AnalysisParameterException>(() => ClientPairs.FromRows<int, int>([1], [0], [], 0, 1)).ParamName);
    }

    [Fact]
    public void FromRows_NoRows_IsEmpty() => Assert.Equal((0, 0), (ClientPairs.FromRows<int, int>([], [], [], 0, 1).Count, ClientPairs.FromRows<int, int>([], [], [], 0, 1).Started));

    [Fact]
    public void FromRows_AnyRows_PairsAsADictionaryWould() =>
        Gen.Select(Gen.Int[-3000, 3000], Gen.Int[0, 2], Gen.Double[0, 40]).Array[0, 4000].Sample(
            all =>
            {
                var rows = all.DistinctBy(row => (row.Item1, row.Item2)).ToArray();
                var (ids, times, scores) = (rows.Select(row => row.Item1).ToArray(), rows.Select(row => row.Item2).ToArray(), rows.Select(row => row.Item3).ToArray());
                var pairs = ClientPairs.FromRows<int, int>(ids, times, scores, 0, 1);
                var expected = rows.Where(row => row.Item2 < 2).GroupBy(row => row.Item1).ToDictionary(client => client.Key, client => client.ToDictionary(row => row.Item2, row => row.Item3));
                Assert.Equal(ids.Distinct().Count(), pairs.Started);
                Assert.Equal(expected.Count, pairs.Count);
                for (var i = 0; i < pairs.Count; i++)
                {
                    Assert.Equal(expected[pairs.Ids[i]].GetValueOrDefault(0, double.NaN), pairs.Pre[i]);
                    Assert.Equal(expected[pairs.Ids[i]].GetValueOrDefault(1, double.NaN), pairs.Post[i]);
                    Assert.True(pairs.PreRows[i] < 0 || scores[pairs.PreRows[i]] == pairs.Pre[i]);
                }

                var asText = ClientPairs.FromRows<string, int>(ids.Select(id => $"client {id}").ToArray(), times, scores, 0, 1);
                Assert.Equal(pairs.Ids.Select(id => $"client {id}"), asText.Ids);
                Assert.Equal(pairs.Pre.ToArray(), asText.Pre.ToArray());
                Assert.Equal(pairs.Post.ToArray(), asText.Post.ToArray());
            },
            iter: 100);

    [Fact]
    public void GroupIndex_OfRows_TakesTheClientsLabelAndSortsGroups()
    {
        var pairs = ClientPairs.FromRows<int, int>([1, 2, 1, 3], [0, 0, 1, 1], [1, 1, 1, 1], 0, 1);
        var groups = GroupIndex.Of(pairs, ["b", "a", "b", "B"]);
        Assert.Equal(["B", "a", "b"], groups.Labels.ToArray());
        Assert.Equal([2, 1, 0], groups.Codes.ToArray());
    }

    [Fact]
    public void GroupIndex_ClientInTwoGroups_NamesTheRowsAndNotTheGroup()
    {
        var pairs = ClientPairs.FromRows<int, int>([1, 1], [0, 1], [1, 1], 0, 1);
        var error = Assert.Throws<AnalysisParameterException>(() => GroupIndex.Of(pairs, ["canary", "b"]));
        Assert.Contains("Rows 0 and 1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error.Message, StringComparison.Ordinal);
        Assert.Equal("rowLabels", Assert.Throws<AnalysisParameterException>(() => GroupIndex.Of(pairs, ["a"])).ParamName);
    }

    [Fact]
    public void FirstImprovements_LaterScores_FindTheFirstAndTheLast()
    {
        var rule = new AnchorMethod { Mic = 5 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        int[] ids = [1, 1, 1, 2, 2, 2, 3, 4, 1, 5, 5];
        double[] times = [8, 4, 0, 0, 4, 8, 0, 4, 2, 0, 4];
        double[] scores = [1, 2, 20, 20, 18, double.NaN, 9, 9, 19, double.NaN, 1];
        var found = FirstImprovements.FromRows<int>(ids, times, scores, 0, rule);
        Assert.Equal([4, 4], found.Times.ToArray());
        Assert.Equal([true, false], found.Improved.ToArray());
        Assert.Equal([2, 3], found.BaselineRows.ToArray());
        Assert.Equal(3, found.WithoutFollowUp);
        Assert.Equal("ids", Assert.Throws<AnalysisParameterException>(() => FirstImprovements.FromRows<int>([1, 1], [0, 0], [1, 1], 0, rule)).ParamName);
    }
}
