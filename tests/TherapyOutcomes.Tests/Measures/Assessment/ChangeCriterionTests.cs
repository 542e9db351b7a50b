namespace TherapyOutcomes.Tests.Measures;

/// <summary>How big a change must be: in points, as a share of the baseline, and not at all.</summary>
public sealed class ChangeCriterionTests
{
    private static readonly Measure Odi = StandardMeasures.Catalog.Get(new("ODI"));

    [Theory]
    [InlineData(Chronicity.Chronic, 50, 10.0, true)]
    [InlineData(Chronicity.Subacute, 50, 10.0, true)]
    [InlineData(Chronicity.Acute, 50, null, false)]
    [InlineData(Chronicity.Chronic, 0, null, false)]
    public void For_ShareOfTheBaseline_DependsOnBaselineAndChronicity(Chronicity chronicity, int baseline, double? meaningful, bool isPercent)
    {
        var criterion = ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mic, 20, ThresholdUnit.PercentOfBaseline)), chronicity, baseline);

        Assert.Equal(((decimal?)meaningful, isPercent), (criterion.Meaningful, criterion.IsPercentRule));
    }

    [Fact]
    public void For_NoMic_TakesThirtyPercent() =>
        Assert.Equal((12m, true), (ChangeCriterion.For(With(), Chronicity.Chronic, 40).Meaningful, ChangeCriterion.For(With(), Chronicity.Chronic, 40).IsPercentRule));

    [Fact]
    public void CanDecide_OneThresholdAlone_IsFalse()
    {
        Assert.False(ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mic, 10)), Chronicity.Chronic, 40).CanDecide);
        Assert.False(ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mdc, 10)), Chronicity.Acute, 40).CanDecide);
        Assert.True(ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mic, 10), OwnThreshold.Of(ThresholdKind.Mdc, 11)), Chronicity.Acute, 40).CanDecide);
    }

    [Fact]
    public void Loss_Thresholds_IsTheLargerOrTheOnlyOne()
    {
        Assert.Equal(11, ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mic, 10), OwnThreshold.Of(ThresholdKind.Mdc, 11)), Chronicity.Acute, 40).Loss);
        Assert.Equal(10, ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mic, 10)), Chronicity.Acute, 40).Loss);
        Assert.Equal(11, ChangeCriterion.For(With(OwnThreshold.Of(ThresholdKind.Mdc, 11)), Chronicity.Acute, 40).Loss);
        Assert.Null(ChangeCriterion.For(With(), Chronicity.Acute, 40).Loss);
    }

    [Fact]
    public void Arguments_Null_AreRefused()
    {
        var (episode, client, policy) = (Story.Begin().Read(), new ClientRecord(), new ClinicPolicy());

        Assert.All(
            new Action[]
            {
                () => ChangeCriterion.For(null!, Chronicity.Acute, 40),
                () => default(ChangeCriterion).IsTooNearToBest(null!, 40),
                () => RegressionToTheMean.Of(null!, Chronicity.Chronic, 40),
                () => EpisodeAssessment.Of(null!, client, policy),
                () => EpisodeAssessment.Of(episode, null!, policy),
                () => EpisodeAssessment.Of(episode, client, null!),
                () => StandardMeasures.Catalog.With((Measure)null!),
                () => MeasurementError.From(null!),
            },
            act => Assert.Throws<ArgumentNullException>(act));
    }

    [Fact]
    public void IsMixed_AnotherMeasureWorse_IsTrueOnlyWhileTheImprovementStands()
    {
        var care = Story.Begin();
        care.RecordScore(3, measure: "NPRS");
        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved);
        Assert.False(care.Assess().IsMixed);

        care.RecordScore(7, measure: "NPRS");
        Assert.True(care.Assess().IsMixed);

        care.OnDay(20).RecordScore(OdiScores.Lost);
        Assert.False(care.Assess().IsMixed);
    }

    private static Measure With(params Threshold[] thresholds) => Odi with { Id = new("OWN"), Thresholds = [.. thresholds] };
}
