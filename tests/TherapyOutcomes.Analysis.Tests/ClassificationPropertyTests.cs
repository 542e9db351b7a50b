using CsCheck;
using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

[Trait("Speed", "Slow")]
public class ClassificationPropertyTests
{
    private static readonly ReferencePopulation Population = new() { MeanPre = 20, SdPre = 9, MeanPost = 15, SdPost = 10, Correlation = 0.4 };

    /// <summary>Few distinct values, so that ties, zeros, negatives and boundaries come up; missing and infinite ones too.</summary>
    private static readonly Gen<double> Score = Gen.Frequency(
        (6, Gen.Int[-4, 45].Select(i => (double)i)),
        (2, Gen.Double[-5, 45]),
        (1, OneOf(double.NaN, double.PositiveInfinity, double.NegativeInfinity, 0, -0.0, double.MaxValue, -double.MaxValue, double.Epsilon)));

    private static readonly Gen<(double Pre, double Post)[]> Pairs = Gen.Select(Score, Score).Array[0, 150];

    private static readonly ChangeMethod[] ChangeMethods =
    [
        new AnchorMethod { Mic = 0 },
        new AnchorMethod { Mic = 5, MicWorse = 3 },
        new PercentageMethod { Percent = 0 },
        new PercentageMethod { Percent = 0.3, PercentWorse = 0.25 },
        .. Enum.GetValues<ReliableChangeIndex>().Select(index => new ReliableChangeMethod { Index = index, Reliability = 0.8, ReliabilityPost = 0.7 }),
    ];

    private static readonly CutoffMethod[] CutoffMethods =
    [
        new CutoffMethod(),
        new CutoffMethod { Type = CutoffType.B, FunctionalMean = 8, FunctionalSd = 6 },
        new CutoffMethod { Type = CutoffType.C, FunctionalMean = 8, FunctionalSd = 6, Formula = CutoffFormula.JacobsonTruax },
        new CutoffMethod { Type = CutoffType.C, FunctionalMean = 8, FunctionalSd = 6, Formula = CutoffFormula.HagemanArrindell, Reliability = 0.8 },
    ];

    private static readonly Gen<ChangeMethod> Method = OneOf<ChangeMethod>(
    [
        .. ChangeMethods,
        .. CutoffMethods,
        .. ChangeMethods.SelectMany(change => CutoffMethods.Select(cutoff => new CombinedMethod { Change = change, Cutoff = cutoff })),
    ]);

    private static readonly Gen<Better> Direction = OneOf(Better.Lower, Better.Higher);

    [Fact]
    public void Classify_ManyClients_IsClassifyOfEach() =>
        Gen.Select(Pairs, Method, Direction).Sample(
            (pairs, method, better) =>
            {
                var rule = method.Fit(Population, better);
                var classes = new ChangeClass[pairs.Length];
                rule.Classify(pairs.Select(pair => pair.Pre).ToArray(), pairs.Select(pair => pair.Post).ToArray(), classes);
                for (var i = 0; i < pairs.Length; i++)
                {
                    Assert.Equal(rule.Classify(pairs[i].Pre, pairs[i].Post), classes[i]);
                }
            },
            iter: 3000);

    [Fact]
    public void Classify_OneClient_HasAReasonExactlyWithoutAClass() =>
        Gen.Select(Score, Score, Method, Direction).Sample((pre, post, method, better) =>
        {
            var rule = method.Fit(Population, better);
            Assert.Equal(rule.Classify(pre, post) == ChangeClass.NotComputable, rule.WhyNotComputable(pre, post) != NotComputableReason.None);
        });

    [Fact]
    public void Classify_MirroredScale_GivesTheSameClasses()
    {
        var methods = OneOf(ChangeMethods.Where(method => method is not PercentageMethod).ToArray());
        Gen.Select(Pairs, methods, Direction).Sample((pairs, change, better) =>
        {
            var mirrored = better == Better.Lower ? Better.Higher : Better.Lower;
            var method = new CombinedMethod { Change = change, Cutoff = CutoffMethods[2] };
            var mirror = new CombinedMethod { Change = change, Cutoff = CutoffMethods[2] with { FunctionalMean = -8 } };
            var rule = method.Fit(Population, better);
            var mirrorRule = mirror.Fit(Population with { MeanPre = -Population.MeanPre, MeanPost = -Population.MeanPost }, mirrored);
            Assert.All(pairs, pair => Assert.Equal(rule.Classify(pair.Pre, pair.Post), mirrorRule.Classify(-pair.Pre, -pair.Post)));
        });
    }

    [Fact]
    public void Classify_SameScoreTwice_IsNeverAChangeOfRange() =>
        Gen.Select(Gen.Int[-4, 45], OneOf(CutoffMethods), Direction).Sample(
            (score, method, better) => Assert.Equal(ChangeClass.Unchanged, method.Fit(Population, better).Classify(score, score)));

    [Fact]
    public void Run_AnyCaseload_CountsAddUp() =>
        Gen.Select(Pairs, Direction).Sample((pairs, better) =>
        {
            var method = new PercentageMethod { Percent = 0.3 };
            var (pre, post) = (pairs.Select(pair => pair.Pre).ToArray(), pairs.Select(pair => pair.Post).ToArray());
            var analysis = CaseloadAnalysis.Run(pre, post, method, better);
            var ladder = DenominatorLadder.Of(pre, post, analysis.Rule);
            var groups = GroupIndex.Of(pre.Select((_, i) => i % 3 == 0 ? "b" : "a").ToArray());
            var byGroup = ClassCounts.ByGroup(analysis.Classes.AsSpan(), groups);

            Assert.Equal(pairs.Length, analysis.Counts.Total);
            Assert.Equal(pairs.Length, analysis.Statistics.NOriginal);
            Assert.Equal(ladder.Classifiable, analysis.Counts.Classified);
            Assert.True(ladder.Started >= ladder.WithBaseline && ladder.WithBaseline >= ladder.WithFollowUp && ladder.WithFollowUp >= ladder.Classifiable);
            Assert.All(Enum.GetValues<ChangeClass>(), change =>
            {
                Assert.Equal(analysis.Classes.Count(found => found == change), analysis.Counts[change]);
                Assert.Equal(analysis.Counts[change], byGroup.Sum(counts => counts[change]));
            });
        });

    [Fact]
    public void From_AnyScores_HasThePlainMeansAndSpreads() =>
        Gen.Select(Gen.Select(Gen.Double[1e6, 1e6 + 40], Gen.Double[0, 40]), Gen.Bool).Array[0, 3000].Sample(
            rows =>
            {
                var (pre, post) = (rows.Select(row => row.Item1.Item1).ToArray(), rows.Select(row => row.Item2 ? row.Item1.Item2 : double.NaN).ToArray());
                var used = rows.Where(row => row.Item2).Select(row => row.Item1).ToArray();
                var found = ReferencePopulation.From(pre, post);
                Assert.Equal(used.Length > 0, found.MeanPre is not null);
                Assert.Equal(used.Length > 1, found.SdPre is not null);
                if (used.Length > 1)
                {
                    var (meanPre, meanPost) = (used.Average(row => (decimal)row.Item1), used.Average(row => (decimal)row.Item2));
                    var (sx, sy) = (used.Sum(row => Square((decimal)row.Item1 - meanPre)), used.Sum(row => Square((decimal)row.Item2 - meanPost)));
                    var sxy = used.Sum(row => ((decimal)row.Item1 - meanPre) * ((decimal)row.Item2 - meanPost));
                    Close((double)meanPre, found.MeanPre);
                    Close((double)meanPost, found.MeanPost);
                    Close(Math.Sqrt((double)sx / (used.Length - 1)), found.SdPre);
                    Close(Math.Sqrt((double)sy / (used.Length - 1)), found.SdPost);
                    Assert.Equal((double)sxy / Math.Sqrt((double)sx * (double)sy), found.Correlation!.Value, 6);
                }
            },
            iter: 100);

    // A decimal made of a double keeps 15 digits only, so scores near a million are compared to 8.
    private static void Close(double expected, double? actual) => Assert.Equal(1, actual!.Value / expected, 7);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static decimal Square(decimal value) => value * value;
}
