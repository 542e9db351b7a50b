using TherapyOutcomes.Analysis;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Every formula once more, written out as published, over real clients: the library folds all six indices into one form.</summary>
public class FormulaTests
{
    private const double R = 0.79;
    private const double RPost = 0.7;

    [ReferenceTheory]
    [InlineData(ReliableChangeIndex.JacobsonTruax)]
    [InlineData(ReliableChangeIndex.GulliksenLordNovick)]
    [InlineData(ReliableChangeIndex.HsuLinnLord)]
    [InlineData(ReliableChangeIndex.EdwardsNunnally)]
    [InlineData(ReliableChangeIndex.NunnallyKotsch)]
    [InlineData(ReliableChangeIndex.HagemanArrindell)]
    public void Index_RealClients_IsThePublishedFormula(ReliableChangeIndex index)
    {
        var (pre, post) = Scores();
        var analysis = CaseloadAnalysis.Run(pre, post, new ReliableChangeMethod { Index = index, Reliability = R, ReliabilityPost = RPost }, Better.Lower);
        var s = new Moments(pre, post);
        for (var i = 0; i < pre.Length; i++)
        {
            var expected = Published(index, pre[i], post[i], s);
            Assert.Equal(expected, analysis.Rule.ChangeIndex(pre[i], post[i])!.Value, 10);
            var z = index == ReliableChangeIndex.HagemanArrindell ? 1.644853626951472 : 1.959963984540054;
            Assert.Equal(-expected > z ? ChangeClass.Improved : -expected < -z ? ChangeClass.Deteriorated : ChangeClass.Unchanged, analysis.Classes[i]);
        }
    }

    [ReferenceTheory]
    [InlineData(CutoffType.A)]
    [InlineData(CutoffType.B)]
    [InlineData(CutoffType.C)]
    public void CutoffOnTrueScores_RealClients_IsThePublishedFormula(CutoffType type)
    {
        var (pre, post) = Scores();
        var method = new CutoffMethod { Type = type, Formula = CutoffFormula.HagemanArrindell, Reliability = R, FunctionalMean = 5, FunctionalSd = 4 };
        var analysis = CaseloadAnalysis.Run(pre, post, method, Better.Lower);
        var s = new Moments(pre, post);
        var error = s.SdPre * Math.Sqrt(1 - R);
        double True(double sd) => Math.Sqrt((sd * sd) - (error * error));
        var cutoff = type switch
        {
            CutoffType.A => s.MeanPre - (2 * True(s.SdPre)),
            CutoffType.B => 5 + (2 * True(4)),
            _ => ((True(s.SdPre) * 5) + (True(4) * s.MeanPre)) / (True(s.SdPre) + True(4)),
        };
        Assert.Equal(cutoff, analysis.Statistics.Cutoff!.Value, 10);

        var reliabilityPost = True(s.SdPost) * True(s.SdPost) / (s.SdPost * s.SdPost);
        for (var i = 0; i < pre.Length; i++)
        {
            var index = (s.MeanPost + ((post[i] - s.MeanPost) * reliabilityPost) - cutoff) / (Math.Sqrt(reliabilityPost) * error);
            Assert.Equal(index, analysis.Rule.CutoffIndex(post[i])!.Value, 10);
            var expected = pre[i] > cutoff
                ? -index > 1.644853626951472 ? ChangeClass.Improved : ChangeClass.Unchanged
                : -index < -1.644853626951472 && pre[i] != post[i] ? ChangeClass.Deteriorated : ChangeClass.Unchanged;
            Assert.Equal(expected, analysis.Classes[i]);
        }
    }

    private static double Published(ReliableChangeIndex index, double pre, double post, Moments s)
    {
        var error = s.SdPre * Math.Sqrt(1 - R);
        var expected = (R * (pre - s.MeanPre)) + s.MeanPre;
        var prediction = s.SdPre * Math.Sqrt(1 - (R * R));
        return index switch
        {
            ReliableChangeIndex.JacobsonTruax => (post - pre) / (Math.Sqrt(2) * error),
            ReliableChangeIndex.GulliksenLordNovick => (post - s.MeanPre - (R * (pre - s.MeanPre))) / prediction,
            ReliableChangeIndex.HsuLinnLord => (post - s.MeanPost - (R * (pre - s.MeanPre))) / prediction,
            ReliableChangeIndex.EdwardsNunnally => (post - expected) / error,
            ReliableChangeIndex.NunnallyKotsch => (post - expected) / Math.Sqrt((R * R * s.SdPre * s.SdPre * (1 - R)) + (s.SdPre * s.SdPre * (1 - RPost))),
            _ => HagemanArrindell(pre, post, s, error),
        };
    }

    private static double HagemanArrindell(double pre, double post, Moments s, double error)
    {
        var (r1, r2) = (((s.SdPre * s.SdPre) - (error * error)) / (s.SdPre * s.SdPre), ((s.SdPost * s.SdPost) - (error * error)) / (s.SdPost * s.SdPost));
        var shared = 2 * s.SdPre * s.SdPost * s.Correlation;
        var rDD = ((s.SdPre * s.SdPre * r1) + (s.SdPost * s.SdPost * r2) - shared) / ((s.SdPre * s.SdPre) + (s.SdPost * s.SdPost) - shared);
        return (((post - pre) * rDD) + ((s.MeanPost - s.MeanPre) * (1 - rDD))) / (Math.Sqrt(rDD) * Math.Sqrt(2) * error);
    }

    private static (double[] Pre, double[] Post) Scores()
    {
        var data = ReferenceData.Data("duloxetine_hamd17.csv");
        var pairs = ClientPairs.FromRows(data.Text("patient"), data.Numbers("visit"), data.Numbers("hamd17"), 0.0, 7.0);
        var complete = Enumerable.Range(0, pairs.Count).Where(i => !double.IsNaN(pairs.Pre[i]) && !double.IsNaN(pairs.Post[i])).ToArray();
        return (complete.Select(i => pairs.Pre[i]).ToArray(), complete.Select(i => pairs.Post[i]).ToArray());
    }

    private sealed class Moments(double[] pre, double[] post)
    {
        public double MeanPre { get; } = pre.Average();
        public double MeanPost { get; } = post.Average();
        public double SdPre { get; } = Sd(pre);
        public double SdPost { get; } = Sd(post);
        public double Correlation { get; } = pre.Zip(post, (x, y) => (x - pre.Average()) * (y - post.Average())).Sum() / (pre.Length - 1) / Sd(pre) / Sd(post);

        private static double Sd(double[] values) => Math.Sqrt(values.Sum(value => Math.Pow(value - values.Average(), 2)) / (values.Length - 1));
    }
}
