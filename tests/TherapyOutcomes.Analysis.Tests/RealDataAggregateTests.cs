using TherapyOutcomes.Analysis;
using TherapyOutcomes.Statistics;

namespace TherapyOutcomes.Tests.Analysis;

/// <summary>Aggregates of the reference data sets against values computed elsewhere.</summary>
public class RealDataAggregateTests
{
    private const int Digits = 4;

    /// <summary>The data set labels its arms the wrong way round: 37 clients had 10,000 U, and they carry the label placebo.</summary>
    [ReferenceTheory]
    [InlineData("placebo", 4.0, "2 37 15 .5946 .0807", "4 22 5 .4595 .0819")]
    [InlineData("botox5000", null, "2 36 10 .7222 .0747", "4 26 3 .6389 .0801", "8 23 1 .6111 .0812")]
    [InlineData("botox10000", null, "2 35 4 .8857 .0538", "4 31 6 .7143 .0764", "8 25 2 .6571 .0802", "16 22 1 .6273 .0820")]
    public void SurvivalCurve_CdystoniaArm_IsTheOracle(string label, double? median, params string[] expected)
    {
        var data = ReferenceData.Data("cdystonia.csv");
        var arms = data.Text("treat");
        var rule = new PercentageMethod { Percent = 0.3 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        var first = FirstImprovements.FromRows<string>(data.Text("patient"), data.Numbers("week"), data.Numbers("twstrs"), baseline: 0, rule);
        var members = Enumerable.Range(0, first.Times.Length).Where(i => arms[first.BaselineRows[i]] == label).ToArray();
        var curve = SurvivalCurve.Of(members.Select(i => first.Times[i]).ToArray(), members.Select(i => first.Improved[i]).ToArray());

        foreach (var (line, i) in expected.Select((line, i) => (line, i)))
        {
            var step = curve.Steps[i];
            Assert.Equal(line, FormattableString.Invariant($"{step.Time} {step.AtRisk} {step.Events} {step.Survival:.0000} {step.StandardError:.0000}"));
        }

        Assert.Equal(median, curve.Median);
        Assert.Equal(1, first.WithoutFollowUp);
    }

    [ReferenceFact]
    public void Anchor_BackPainOdi_AgreesWithTheClientsOwnRatingAsCounted()
    {
        var data = ReferenceData.Data("back_pain.csv");
        var pairs = ClientPairs.FromRows<string, double>(data.Text("id"), data.Numbers("time"), data.Numbers("odi"), 1, 2);
        var rating = data.Numbers("pgic");
        var analysis = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), new AnchorMethod { Mic = 10 }, Better.Lower);
        var cells = new int[2, 2];
        for (var i = 0; i < pairs.Count; i++)
        {
            if (analysis.Classes[i] != ChangeClass.NotComputable && rating[pairs.PostRows[i]] is var own && !double.IsNaN(own))
            {
                cells[analysis.Classes[i] == ChangeClass.Improved ? 1 : 0, own >= 6 ? 1 : 0]++;
            }
        }

        Assert.Equal((37, 84, 3, 11), (cells[1, 1], cells[0, 0], cells[1, 0], cells[0, 1]));
    }

    // The cuts with the largest sum of sensitivity and specificity against the clients' own ratings, computed elsewhere.
    [ReferenceTheory]
    [InlineData("bpi_intensity", 1.75, .730, .917)]
    [InlineData("odi", 8, null, null)]
    public void Anchor_BackPainAtYoudensCut_AgreesWithTheClientsOwnRatingAsComputed(string score, double mic, double? sensitivity, double? specificity)
    {
        var data = ReferenceData.Data("back_pain.csv");
        var pairs = ClientPairs.FromRows<string, double>(data.Text("id"), data.Numbers("time"), data.Numbers(score), 1, 2);
        var rating = data.Numbers("pgic");
        var classes = CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), new AnchorMethod { Mic = mic }, Better.Lower).Classes;
        var rated = Enumerable.Range(0, pairs.Count).Where(i => classes[i] != ChangeClass.NotComputable && !double.IsNaN(rating[pairs.PostRows[i]])).ToArray();
        var better = rated.Where(i => rating[pairs.PostRows[i]] >= 5).ToArray();
        var hits = better.Count(i => classes[i] == ChangeClass.Improved) / (double)better.Length;
        var passes = rated.Except(better).Count(i => classes[i] != ChangeClass.Improved) / (double)(rated.Length - better.Length);

        Assert.Equal((135, 63), (rated.Length, better.Length));
        if (sensitivity is null)
        {
            Assert.Equal(.615, hits + passes - 1, 3);
        }
        else
        {
            Assert.Equal((sensitivity, specificity), (Math.Round(hits, 3), Math.Round(passes, 3)));
        }
    }

    // Of any two clients, one of whom calls himself improved: how often his score fell by more. Ties are half.
    [ReferenceFact]
    public void Change_BackPainIntensity_TellsTheImprovedApartAsComputed()
    {
        var changes = BackPainChanges("bpi_intensity", out var rating);
        var improved = changes.Where((_, i) => rating[i] >= 5).ToArray();
        var others = changes.Where((_, i) => rating[i] < 5).ToArray();
        var above = improved.Sum(change => others.Sum(other => change < other ? 1 : change == other ? .5 : 0));

        Assert.Equal((63, 72), (improved.Length, others.Length));
        Assert.Equal(.897, above / (improved.Length * others.Length), 3);
    }

    // In these data 7 is the best answer; in IMMPACT's coding it is 1. The scores tell which it is.
    [ReferenceTheory]
    [InlineData(1, -.10)]
    [InlineData(2, -.29)]
    [InlineData(3, -.82)]
    [InlineData(4, -.98)]
    [InlineData(5, -1.17)]
    [InlineData(6, -2.51)]
    [InlineData(7, -3.52)]
    public void MeanChange_BackPainByTheClientsOwnRating_FallsWithTheCode(int code, double expected)
    {
        var changes = BackPainChanges("bpi_intensity", out var rating);
        Assert.Equal(expected, SampleSummary.Of([.. changes.Where((_, i) => rating[i] == code)]).Mean, tolerance: .0051);
    }

    // Without treatment the correlation over time is the measure's reliability in these clients, .88.
    [ReferenceFact]
    public void Correlation_BackPainOdiOfUsualCare_IsTheOracle()
    {
        var statistics = BackPainOdi("3").Statistics;
        Assert.Equal(.8825, statistics.Correlation!.Value, Digits);
    }

    [ReferenceTheory]
    [InlineData("placebo", 37, 20, 0)]
    [InlineData("botox5000", 36, 13, 3)]
    [InlineData("botox10000", 36, 10, 2)]
    public void Percentage_CdystoniaGainOfWeek2Or4_IsMostlyLostByWeek16(string label, int clients, int gained, int still)
    {
        var data = ReferenceData.Data("cdystonia.csv");
        var (ids, weeks, scores) = (data.Text("patient"), data.Numbers("week"), data.Numbers("twstrs"));
        var rule = new PercentageMethod { Percent = 0.3 }.Fit(ReferencePopulation.Unknown, Better.Lower);
        var arm = Enumerable.Range(0, data.Count).Where(row => data.Text("treat")[row] == label).GroupBy(row => ids[row])
            .Select(rows => rows.ToDictionary(row => weeks[row], row => scores[row])).ToArray();
        var early = arm.Where(client => ImprovedAt(client, 2) || ImprovedAt(client, 4)).ToArray();

        Assert.Equal((clients, gained, still), (arm.Length, early.Length, early.Count(client => ImprovedAt(client, 16))));
        Assert.All(early, client => Assert.True(client.TryGetValue(16, out var last) && double.IsFinite(last)));

        bool ImprovedAt(Dictionary<double, double> client, double week) =>
            client.TryGetValue(week, out var score) && rule.Classify(client[0], score) == ChangeClass.Improved;
    }

    [ReferenceTheory]
    [InlineData("1", -1.638)]
    [InlineData("2", -.426)]
    [InlineData("3", -.242)]
    public void StandardizedResponseMean_BackPainOdi_IsTheOracle(string arm, double expected)
    {
        var statistics = BackPainOdi(arm).Statistics;
        Assert.Equal(expected, EffectSizes.StandardizedResponseMean(statistics)!.Value, 3);
        Assert.Equal(statistics.MeanChange / statistics.SdPre, EffectSizes.Kazis(statistics));
    }

    [ReferenceFact]
    public void Fit_BackPainOdiBaseline_HasTheWorkedErrorsAndCutoffs()
    {
        var data = ReferenceData.Data("back_pain.csv");
        var baseline = data.Numbers("odi").Where((_, row) => data.Text("time")[row] == "1").ToArray();
        var sample = SampleSummary.Of(baseline);
        Assert.Equal((151, 22.278, 10.515), (sample.Count, Math.Round(sample.Mean, 3), Math.Round(sample.Sd, 3)));

        var population = new ReferencePopulation { MeanPre = sample.Mean, SdPre = sample.Sd };
        var reliable = new ReliableChangeMethod { Reliability = .88 }.Fit(population, Better.Lower);
        Assert.Equal(3.642, reliable.StandardError!.Value, 3);
        Assert.Equal(10.096, reliable.ReliableChange!.Value, 3);
        Assert.Equal(8.474, 1.645 * reliable.StandardErrorOfDifference!.Value, 2);
        double[] cutoffs = [.. Enum.GetValues<CutoffType>().Select(type => new CutoffMethod { Type = type, FunctionalMean = 2.38, FunctionalSd = 4.02 }.Fit(population, Better.Lower).Cutoff!.Value)];
        Assert.Equal([1.248, 10.42, 7.883], cutoffs.Select(cutoff => Math.Round(cutoff, 3)));
    }

    [ReferenceTheory]
    [InlineData("1", 33, 50)]
    [InlineData("2", 10, 51)]
    [InlineData("3", 5, 50)]
    public void BackPain_NearlyPainFree_IsThePublishedResult(string arm, int expected, int started)
    {
        var data = ReferenceData.Data("back_pain.csv");
        var pairs = ClientPairs.FromRows<string, double>(data.Text("id"), data.Numbers("time"), data.Numbers("pain_avg"), 1, 2);
        var groups = GroupIndex.Of(pairs, data.Text("group"));
        var members = Enumerable.Range(0, pairs.Count).Where(i => groups.Labels[groups.Codes[i]] == arm).ToArray();
        Assert.Equal((expected, started), (members.Count(i => pairs.Post[i] <= 1), members.Length));
        Assert.Equal(.6600, Proportion.Wilson(33, 50).Rate, Digits);
    }

    [ReferenceFact]
    public void Ladder_Duloxetine_GoesFromStartedToClassifiable()
    {
        var (_, pairs, analysis) = ReferenceCaseTests.Run("pct_dulox_50_by_arm");
        var ladder = DenominatorLadder.Of(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), analysis.Rule, pairs.Started);
        Assert.Equal((172, 172, 129, 129), (ladder.Started, ladder.WithBaseline, ladder.WithFollowUp, ladder.Classifiable));
    }

    private static CaseloadAnalysis BackPainOdi(string arm)
    {
        var data = ReferenceData.Data("back_pain.csv");
        var rows = Enumerable.Range(0, data.Count).Where(row => data.Text("group")[row] == arm).ToArray();
        var (ids, times, scores) = (data.Text("id"), data.Numbers("time"), data.Numbers("odi"));
        var pairs = ClientPairs.FromRows<string, double>(rows.Select(row => ids[row]).ToArray(), rows.Select(row => times[row]).ToArray(), rows.Select(row => scores[row]).ToArray(), 1, 2);
        return CaseloadAnalysis.Run(pairs.Pre.AsSpan(), pairs.Post.AsSpan(), new AnchorMethod { Mic = 10 }, Better.Lower);
    }

    /// <summary>The changes of those with both scores and a rating of their own.</summary>
    private static double[] BackPainChanges(string score, out double[] rating)
    {
        var data = ReferenceData.Data("back_pain.csv");
        var pairs = ClientPairs.FromRows<string, double>(data.Text("id"), data.Numbers("time"), data.Numbers(score), 1, 2);
        var own = data.Numbers("pgic");
        var rated = Enumerable.Range(0, pairs.Count)
            .Where(i => pairs.PostRows[i] >= 0 && double.IsFinite(pairs.Post[i] - pairs.Pre[i]) && !double.IsNaN(own[pairs.PostRows[i]]))
            .ToArray();
        rating = [.. rated.Select(i => own[pairs.PostRows[i]])];
        return [.. rated.Select(i => pairs.Post[i] - pairs.Pre[i])];
    }
}
