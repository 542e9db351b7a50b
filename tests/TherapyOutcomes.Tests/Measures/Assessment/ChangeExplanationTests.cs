namespace TherapyOutcomes.Tests.Measures;

/// <summary>Why a measure says what it says, and how sure that is.</summary>
public sealed class ChangeExplanationTests
{
    // How a host uses it.
    [Fact]
    public void Explain_AnEpisode_TellsTheTherapistWhyAndHowSure()
    {
        var episode = Story.At(EpisodeStage.Documenting).Read();

        var assessment = EpisodeAssessment.Of(episode, new ClientRecord(), new ClinicPolicy());
        var explanation = assessment.Primary.Explain()!;
        var words = string.Join(' ', explanation.Reasons.Select(reason => reason.InWords(MessageFormatter.English)));

        Assert.Equal(Verdict.Improved, explanation.Comparison.Verdict);
        Assert.Equal(
            "ODI went from 40 to 20: 20 percentage points better. "
            + "That is beyond measurement error (10.5 percentage points or more). "
            + "It is large enough to matter to clients (10 percentage points or more). "
            + "It is about 99% likely that at least some of the gain is beyond measurement error (95% interval of the true change: 7.5 to 32.5 percentage points). That says nothing about the cause. "
            + "The true gain is about 94% likely to be large enough to matter. "
            + "The baseline of 40 was worse than usual: a gain of about 2.1 percentage points can be expected the next time, even without care.",
            words);
    }

    [Fact]
    public void Explain_ANewEpisode_HasNothingToTell() => Assert.Null(Assess(Story.Begin()).Primary.Explain());

    [Fact]
    public void Explain_Probabilities_AreThoseOfTheEstimate()
    {
        var explanation = Assess(Story.At(EpisodeStage.Documenting)).Primary.Explain()!;

        Assert.Equal(explanation.Estimate!.ProbabilityAbove(10), explanation.ProbabilityOfMeaningfulGain);
        Assert.Equal(explanation.Estimate.ProbabilityBelow(-10), explanation.ProbabilityOfMeaningfulLoss);
        Assert.Equal(10.5 / 1.645, explanation.Estimate.Error.OfDifference, 10);
    }

    [Theory]
    [InlineData(40, "same notDetectable notMeaningful extreme")]
    [InlineData(35, "better notDetectable notMeaningful extreme")]
    [InlineData(30, "better notDetectable meaningful extreme")]
    [InlineData(29.6, "better notDetectable meaningful extreme")]
    [InlineData(29.5, "better detectable meaningful likelyBetter likelyMeaningful extreme")]
    [InlineData(50.4, "worse notDetectable meaningful extreme")]
    [InlineData(55, "worse detectable meaningful likelyWorse likelyMeaningfulLoss extreme")]
    public void Reasons_ByScore_AreTheseAndNoOther(double score, string expected)
    {
        var care = Story.Begin();
        care.OnDay(14).RecordScore((decimal)score);

        Assert.Equal(expected, Keys(Assess(care).Primary));
    }

    [Theory]
    [InlineData("en", "grip strength went from 40 to 20:")]
    [InlineData("es", "grip strength pasó de 40 a 20:")]
    public void Reasons_MeasureOfTheClinicsOwn_SayItsName(string language, string said)
    {
        var measures = StandardMeasures.Catalog.With(StandardMeasures.Catalog.Get(new("ODI")) with { Id = new("GRIP"), Name = "grip strength" });
        var care = CheckedClinic.New(new ClinicPolicy { Measures = measures }).OnDay(0).OpenEpisode(measure: "GRIP");
        care.RecordScore(40, measure: "GRIP");
        care.OnDay(14).RecordScore(20, measure: "GRIP");

        var reasons = care.Assess().Primary.Explain()!.Reasons;

        Assert.StartsWith(said, reasons[0].InWords(MessageFormatter.For(language)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_ALoss_IsToldAsALoss()
    {
        var care = Story.Begin();
        care.OnDay(14).RecordScore(55);

        Assert.Contains("It is about 99% likely that at least some of the loss is beyond measurement error (95% interval of the true change: 2.5 to 27.5 percentage points).", Words(Assess(care).Primary), StringComparison.Ordinal);
        Assert.Contains("The true loss is about 78% likely to be large enough to matter.", Words(Assess(care).Primary), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_UnverifiedThreshold_SaysTheDoubt()
    {
        var headache = Other("HIT-6", 64, 54);

        Assert.Equal("better detectable meaningful likelyBetter likelyMeaningful doubt", Keys(headache));
        Assert.Contains("The MDC of 4.06 is uncertain. Source: read in an excerpt only, not verified.", Words(headache), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_UnverifiedMic_SaysTheDoubt()
    {
        const string Doubt = "The MIC of 10 is uncertain. Source: Ostelo 2008, Spine 33:90-94.";
        var known = StandardMeasures.Catalog.Get(new("ODI"));
        var doubted = known with { Thresholds = [.. known.Thresholds.Select(threshold => threshold == known.Mic ? threshold with { Mark = EvidenceMark.Uncertain } : threshold)] };

        Assert.Contains(Doubt, Said(StandardMeasures.Catalog.With(doubted)), StringComparison.Ordinal);
        Assert.DoesNotContain("is uncertain", Said(StandardMeasures.Catalog), StringComparison.Ordinal);

        string Said(MeasureCatalog measures)
        {
            var care = CheckedClinic.New(new ClinicPolicy { Measures = measures }).OnDay(0).OpenEpisode();
            care.RecordScore(60);
            care.OnDay(14).RecordScore(20);
            return Words(care.Assess().Primary);
        }
    }

    [Fact]
    public void Reasons_NoKnownError_SaysSoAndEstimatesNothing()
    {
        var vas = Other("VAS", 50, 20);

        Assert.Equal("better detectableUnknown meaningful", Keys(vas));
        Assert.Null(vas.Explain()!.Estimate);
        Assert.Null(vas.Explain()!.ProbabilityOfMeaningfulGain);
    }

    [Fact]
    public void Reasons_PartOfTheBaseline_IsNamedAsSuch() =>
        Assert.Equal("better detectableUnknown meaningfulPart", Keys(Other("WOMAC", 60, 40)));

    [Fact]
    public void Reasons_NoThresholdApplies_SaysSo() => Assert.Contains("meaningfulUnknown", Keys(Other("HOOS.pain", 0, 20)), StringComparison.Ordinal);

    [Fact]
    public void Reasons_ARating_IsItsOwnChange() => Assert.Equal("rated notMeaningful neverAlone", Keys(Other("GROC-15", 1, 2)));

    [Fact]
    public void Reasons_NoRoomToImprove_SaysSo() => Assert.Contains("tooNear", Keys(Other("LEFS", 78, 79)), StringComparison.Ordinal);

    [Fact]
    public void Reasons_OtherActivities_CannotBeCompared()
    {
        var care = Story.Begin();
        care.RecordScore("PSFS", items: [.. ItemAnswers.Read("2 3 -")]);
        care.OnDay(14).RecordScore("PSFS", items: [.. ItemAnswers.Read("- - 7")]);
        var psfs = Assert.Single(Assess(care).Others);

        Assert.Empty(psfs.Comparisons);
        Assert.Null(psfs.Explain());
        var explanation = psfs.Explain(Assert.Single(psfs.NotComparable));
        Assert.Equal("assessment.notComparable", Assert.Single(explanation.Reasons).MessageKey);
        Assert.Null(explanation.Estimate);
        Assert.Null(explanation.Regression);
        Assert.Null(explanation.IsDetectable);
    }

    [Fact]
    public void Reasons_SharedActivities_AreSaidWithTheirOwnMeans()
    {
        var care = Story.Begin();
        care.RecordScore("PSFS", items: [.. ItemAnswers.Read("9 9 3")]);
        care.OnDay(14).RecordScore("PSFS", items: [.. ItemAnswers.Read("- - 6")]);
        var psfs = Assert.Single(Assess(care).Others);

        Assert.Equal((3, 6, 3), (psfs.Newest!.Value.From, psfs.Newest.Value.To, psfs.Newest.Value.Gain));
        Assert.Contains("PSFS went from 3 to 6: 3 points better.", Words(psfs), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_OtherSide_CannotBeCompared()
    {
        var care = Story.Begin();
        care.OnDay(14).RecordScore(20, side: BodySide.Left);
        var primary = Assess(care).Primary;

        Assert.Empty(primary.Comparisons);
        Assert.Equal("assessment.notComparableTaken", Assert.Single(primary.Explain(Assert.Single(primary.NotComparable)).Reasons).MessageKey);
        Assert.Equal(Verdict.NotComparable, primary.NewestFollowUp!.Value.Verdict);
    }

    [Fact]
    public void Explain_AChange_HasBothThresholdsAndWhatItReaches()
    {
        var care = Story.Begin();
        care.OnDay(14).RecordScore(31);
        var explanation = Assess(care).Primary.Explain()!;

        Assert.Equal(("mic-10", "mdc90-10.5"), (explanation.Mic?.Id, explanation.Mdc?.Id));
        Assert.Equal((false, false, null), (explanation.IsMeaningful, explanation.IsDetectable, explanation.IsAcceptable));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void Explain_AgainstAnAcceptableState_TellsWhetherItIsReached(int now, bool isReached) =>
        Assert.Equal(isReached, Other("NPRS", 6, now).Explain()!.IsAcceptable);

    [Fact]
    public void Reasons_SharedActivities_AreSaidToBeAll()
    {
        var care = Story.Begin();
        care.RecordScore("PSFS", items: [.. ItemAnswers.Read("2 3 4")]);
        care.OnDay(14).RecordScore("PSFS", items: [.. ItemAnswers.Read("6 7 -")]);

        Assert.StartsWith("better activities detectable meaningful", Keys(Assert.Single(Assess(care).Others)), StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_OnlyUnsharedActivitiesChanged_IsTheSame()
    {
        var care = Story.Begin();
        care.RecordScore("PSFS", items: [.. ItemAnswers.Read("2 3 10")]);
        care.OnDay(14).RecordScore("PSFS", items: [.. ItemAnswers.Read("2 3 -")]);

        Assert.StartsWith("same activities notDetectable notMeaningful", Keys(Assert.Single(Assess(care).Others)), StringComparison.Ordinal);
    }

    // Every key that is said has words, and every place in them is filled.
    [Theory]
    [InlineData("NPRS", 9, 4)]
    [InlineData("NPRS", 4, 9)]
    [InlineData("WOMAC", 60, 59)]
    [InlineData("LEFS", 79, 80)]
    [InlineData("GROC-15", 1, -5)]
    [InlineData("PCS", 40, 40)]
    public void Words_OfAnyReason_AreComplete(string measure, int before, int after)
    {
        var words = Words(Other(measure, before, after));

        Assert.DoesNotContain("assessment.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ODI", Chronicity.Chronic, 32.793, 1.2618)] // mean 22.278 + one SD of 10.515; (1 - .88) · 10.515
    [InlineData("ODI", Chronicity.Chronic, 32.792, null)]
    [InlineData("ODI", Chronicity.Chronic, 10, null)]
    [InlineData("ODI", Chronicity.Acute, 60, null)] // the sample is one of chronic pain
    [InlineData("ODI", Chronicity.Subacute, 60, null)]
    [InlineData("NPRS", Chronicity.Chronic, 10, null)] // no population is known
    public void Regression_OfClientsLikeThisOne_StartsAtOneStandardDeviation(string measure, Chronicity chronicity, double baseline, double? expected)
    {
        var note = RegressionToTheMean.Of(StandardMeasures.Catalog.Get(new MeasureId(measure)), chronicity, (decimal)baseline);

        Assert.Equal(expected, (double?)note?.ExpectedGain);
    }

    // The worked client: pre 40, M 32, SD 14, r .90 gives the expected score 39.2; 8 below one SD is no extreme, 46 is.
    [Fact]
    public void Regression_WorkedClient_ExpectsTheWorkedScore()
    {
        var measure = StandardMeasures.Catalog.Get(new("ODI")) with
        {
            TypicalBaseline = new() { Mean = 32, Sd = 14, Reliability = 0.9m, Chronicities = [Chronicity.Acute], Population = "invented", Citation = "worked client", Mark = EvidenceMark.Clinic },
        };

        Assert.Null(RegressionToTheMean.Of(measure, Chronicity.Acute, 40));
        Assert.Equal(46 - (32 + (0.9m * (46 - 32))), RegressionToTheMean.Of(measure, Chronicity.Acute, 46)?.ExpectedGain);
        var narrow = measure with { TypicalBaseline = measure.TypicalBaseline with { Sd = 8 } };
        Assert.Equal(40 - 39.2m, RegressionToTheMean.Of(narrow, Chronicity.Acute, 40)?.ExpectedGain);
    }

    private static EpisodeAssessment Assess(TestEpisode care) => EpisodeAssessment.Of(care.Read(), new ClientRecord(), new ClinicPolicy());

    private static MeasureAssessment Other(string measure, decimal before, decimal after)
    {
        var care = Story.Begin();
        care.RecordScore(before, measure: measure);
        care.OnDay(14).RecordScore(after, measure: measure);
        return Assert.Single(Assess(care).Others);
    }

    private static string Keys(MeasureAssessment assessment) =>
        string.Join(' ', assessment.Explain()!.Reasons.Select(reason => reason.MessageKey["assessment.".Length..]));

    private static string Words(MeasureAssessment assessment) =>
        string.Join(' ', assessment.Explain()!.Reasons.Select(reason => reason.InWords(MessageFormatter.English)));
}
