using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Means and spreads where the rounding of doubles would show.</summary>
public class PairMomentsTests
{
    private const double Tolerance = 1e-9;

    public static TheoryData<double, int> Constants => new()
    {
        { 0.1, 3 }, { 0.1, 7 }, { 0.7, 6 }, { 33.3, 7 }, { 1.1, 1023 }, { 0.1, 1025 }, { 2.0 / 3, 5000 }, { -0.3, 11 }, { 1e-300, 9 }, { 12345.678, 100_001 },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void Run_SameDecimalBeforeForAll_IsAnErrorThatNamesIt(double score, int clients)
    {
        var (pre, post) = (Same(score, clients), Varied(clients));
        ChangeMethod[] methods =
        [
            .. Enum.GetValues<ReliableChangeIndex>().Select(index => new ReliableChangeMethod { Index = index, Reliability = 0.8 }),
            new CutoffMethod(),
            new CombinedMethod { Change = new AnchorMethod { Mic = 1 }, Cutoff = new() },
        ];

        Assert.All(methods, method => Assert.Equal("sdPre", Assert.Throws<AnalysisParameterException>(() => CaseloadAnalysis.Run(pre, post, method, Better.Lower)).ParamName));
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Run_SameDecimalForAll_HasItsMeanNoSpreadAndNoCorrelation(double score, int clients)
    {
        ChangeMethod[] methods = [new AnchorMethod { Mic = 1 }, new PercentageMethod { Percent = 0.3 }];
        Assert.All(methods, method =>
        {
            var before = CaseloadAnalysis.Run(Same(score, clients), Varied(clients), method, Better.Lower).Statistics;
            Assert.Equal((score, 0, null), (before.MeanPre!.Value, before.SdPre, before.Correlation));
            Assert.True(before.SdPost > 0);

            var after = CaseloadAnalysis.Run(Varied(clients), Same(score, clients), method, Better.Lower).Statistics;
            Assert.Equal((score, 0, null), (after.MeanPost!.Value, after.SdPost, after.Correlation));
            Assert.True(after.SdPre > 0);

            var both = CaseloadAnalysis.Run(Same(score, clients), Same(score * 3, clients), method, Better.Lower).Statistics;
            Assert.Equal(((score * 3) - score, 0, null), (both.MeanChange!.Value, both.SdChange, both.Correlation));
        });
    }

    [Fact]
    public void Run_SameDecimalAmongMissingScores_HasNoSpread()
    {
        var (pre, post) = (Same(0.1, 4000), Varied(4000));
        for (var client = 0; client < pre.Length; client += 3)
        {
            (client % 2 == 0 ? pre : post)[client] = double.NaN;
        }

        Assert.Equal(0, CaseloadAnalysis.Run(pre, post, new AnchorMethod { Mic = 1 }, Better.Lower).Statistics.SdPre);
    }

    [Fact]
    public void Run_SameDecimalAfterForAll_IsAnErrorOfHagemanArrindellThatNamesIt()
    {
        var method = new ReliableChangeMethod { Index = ReliableChangeIndex.HagemanArrindell, Reliability = 0.8 };
        Assert.Equal("sdPost", Assert.Throws<AnalysisParameterException>(() => CaseloadAnalysis.Run(Varied(6), Same(0.7, 6), method, Better.Lower)).ParamName);
    }

    [Fact]
    public void Statistics_SumsBeyondTheLargestDouble_AreUnknown()
    {
        var statistics = Statistics([1.7e308, 1.7e308, 1.6e308], [1.5e308, 1.7e308, 1.6e308]);
        Assert.Equal((3, null, null, null, null), (statistics.NUsed, statistics.MeanPre, statistics.SdPre, statistics.MeanPost, statistics.SdChange));
    }

    [Fact]
    public void MeanChange_SmallChangesOfLargeScores_IsTheMeanOfTheChanges()
    {
        double[] pre = [1000000.1, 1000000.3, 1000000.7];
        double[] post = [1000000.2, 1000000.3, 1000000.7];

        AssertRelative(0.033333333325572311, Statistics(pre, post).MeanChange);
        AssertRelative((pre.Zip(post, (x, y) => y - x).Sum()) / 3, Statistics(pre, post).MeanChange);
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(1e9, 1, 0)]
    [InlineData(20, 5, 1e9)]
    [InlineData(-40, 1e-3, 0)]
    public void Statistics_OfManyPairs_AreThoseOfExactArithmetic(double offset, double spread, double first)
    {
        var random = new Random(20260105);
        var pre = Enumerable.Range(0, 5000).Select(i => i == 0 && first > 0 ? first : offset + (spread * random.NextDouble())).ToArray();
        var post = pre.Select(score => score + (spread * random.NextDouble())).ToArray();
        var exact = new Exact(pre, post);
        var found = Statistics(pre, post);

        AssertRelative(exact.MeanPre, found.MeanPre);
        AssertRelative(exact.MeanPost, found.MeanPost);
        AssertRelative(exact.MeanChange, found.MeanChange);
        AssertRelative(exact.SdPre, found.SdPre);
        AssertRelative(exact.SdPost, found.SdPost);
        AssertRelative(exact.SdChange, found.SdChange);
        AssertRelative(exact.Correlation, found.Correlation);
    }

    private static AnalysisStatistics Statistics(double[] pre, double[] post) => CaseloadAnalysis.Run(pre, post, new AnchorMethod { Mic = 1 }, Better.Lower).Statistics;

    private static double[] Same(double score, int clients) => [.. Enumerable.Repeat(score, clients)];

    private static double[] Varied(int clients) => [.. Enumerable.Range(0, clients).Select(client => 3.0 + (client % 5))];

    private static void AssertRelative(double expected, double? actual) =>
        Assert.True(Math.Abs(expected - actual!.Value) <= Tolerance * Math.Abs(expected), $"{actual:R}, expected {expected:R}.");

    /// <summary>The textbook formulas in decimals, whose 28 digits leave nothing to round here.</summary>
    private sealed class Exact(double[] pre, double[] post)
    {
        private readonly decimal[] _pre = [.. pre.Select(Whole)];
        private readonly decimal[] _post = [.. post.Select(Whole)];
        private readonly decimal[] _change = [.. pre.Zip(post, (x, y) => Whole(y) - Whole(x))];

        public double MeanPre => (double)_pre.Average();
        public double MeanPost => (double)_post.Average();
        public double MeanChange => (double)_change.Average();
        public double SdPre => Sd(_pre);
        public double SdPost => Sd(_post);
        public double SdChange => Sd(_change);
        public double Correlation => (double)Products(_pre, _post) / ((_pre.Length - 1) * SdPre * SdPost);

        private static double Sd(decimal[] values) => Math.Sqrt((double)(Products(values, values) / (values.Length - 1)));

        private static decimal Products(decimal[] x, decimal[] y)
        {
            var (meanX, meanY) = (x.Average(), y.Average());
            return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum();
        }

        // A plain cast keeps 15 digits only.
        private static decimal Whole(double value) => (decimal)Math.Truncate(value) + (decimal)(value - Math.Truncate(value));
    }
}
