namespace TherapyOutcomes.Tests.Measures;

/// <summary>PHQ-9 is recorded by its items, and any answer above 0 on the ninth opens a red flag.</summary>
public sealed class SafetyItemTests
{
    [Theory]
    [InlineData("9x0", false)]
    [InlineData("8x3 0", false)]
    [InlineData("8x3 -", false)]
    [InlineData("8x0 1", true)]
    [InlineData("8x3 3", true)]
    [InlineData("6x0 2x- 1", true)]
    public void RecordScore_Item9_OpensTheRedFlagAboveZero(string answers, bool opens)
    {
        var care = Story.Begin();

        var answer = Phq9(care, answers).AssertAccepted();

        Assert.Equal(opens, care.Clinic.ReadClient("c1").OpenRedFlags.Any(flag => flag.Flag == RedFlagCatalog.SuicidalThought));
        Assert.Equal(opens, answer.Events.Any(recorded => recorded.Event is RedFlagReported { Flag.Value: "suicidal-thought" }));
        Assert.Equal(opens, answer.Findings.Any(finding => finding.Rule.Id == "MON009"));
    }

    [Fact]
    public void RecordScore_Item9Positive_HoldsEveryEpisodeOfTheClientAndAsksForReferral()
    {
        var care = Story.Begin();
        var other = care.Clinic.OpenEpisode("e2");
        other.RecordScore(OdiScores.Baseline);
        other.RecordSession();

        Phq9(care, "8x0 1").AssertAsks("propose-referral", "REF001");

        care.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Treating).AssertFinds("MON009", variant: "suicidal");
        other.OnDay(GivenEpisode.ImprovedOn).RecordScore(OdiScores.Improved).AssertStage(EpisodeStage.Treating).AssertFinds("MON009");
    }

    [Theory]
    [InlineData("3x- 5x0 3", true)]
    [InlineData("3x- 5x0 0", false)]
    [InlineData("8x1", false)]
    public void RecordScore_UnscorableWithItem9AboveZero_SaysToReportTheFlag(string answers, bool says)
    {
        var error = Phq9(Story.Begin(), answers).Error!;

        Assert.Equal("items", error.Field);
        Assert.Equal(says, error.Message.Contains("report-red-flag suicidal-thought", StringComparison.Ordinal));
    }

    [Fact]
    public void RecordScore_Item9PositiveTwice_OpensOneFlag()
    {
        var care = Story.Begin();

        Phq9(care, "8x0 1");
        Phq9(care.OnDay(1), "8x0 2").AssertAccepted();

        Assert.Single(care.Clinic.ReadClient("c1").OpenRedFlags);
        Assert.Equal(2, care.Read().Monitoring.RedFlags.Count);
    }

    [Fact]
    public void RecordScore_LaterAnswerZeroOrCorrection_ClearsNothing()
    {
        var care = Story.Begin();
        Phq9(care, "8x0 1", "mood");

        Phq9(care.OnDay(7), "9x0").AssertFinds("MON009");
        care.Correct("mood").AssertAccepted().AssertFinds("MON009");
        care.ClearRedFlag("suicidal-thought").AssertAccepted().AssertLacks("MON009");
    }

    [Fact]
    public void RecordScore_InCompletedCare_OpensTheFlagToo()
    {
        var care = Story.At(EpisodeStage.Completed);

        Phq9(care, "8x0 1").AssertFinds("MON009");
    }

    [Fact]
    public void RecordScore_TotalAlone_IsMalformedAndSaysWhatIsNeeded()
    {
        var error = Story.Begin().RecordScore(12, measure: "PHQ-9").Error;

        Assert.Equal((ErrorCodes.ItemsInvalid, "items"), (error?.Code, error?.Field));
        Assert.StartsWith("9 items, each a whole number from 0 to 3", error!.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Correct_WithAnotherTotal_IsMalformed()
    {
        var care = Story.Begin();
        Phq9(care, "8x1 0", "mood");

        Assert.Equal((ErrorCodes.FieldsConflict, "replacement"), (care.Correct("mood", 12).Error?.Code, care.Correct("mood", 12).Error?.Field));
    }

    [Fact]
    public void RecordScore_Item9Unanswered_IsAskedForUntilItIs()
    {
        var care = Story.Begin();

        var finding = Phq9(care, "8x0 -").AssertFinds("REF007", RuleSeverity.Advice, "unanswered");
        Assert.Equal(("9", "record-score"), (finding.Says("item"), finding.ClearsWith));

        Phq9(care.OnDay(1), "9x0").AssertLacks("REF007");
    }

    [Fact]
    public void SafetyItem_OfAClinicsOwnMeasure_OpensItsFlag()
    {
        var own = StandardMeasures.Catalog.Get(new("GAD-7")) with { Id = new("OWN"), SafetyItems = [new SafetyItem(1, new RedFlagId("suspected-abuse"))] };
        var care = Story.Begin(CheckedClinic.New(new ClinicPolicy { Measures = StandardMeasures.Catalog.With(own) }));

        care.RecordScore("OWN", items: [.. ItemAnswers.Read("1 6x0")]).AssertAccepted();

        Assert.Equal("suspected-abuse", Assert.Single(care.Clinic.ReadClient("c1").OpenRedFlags).Flag.Value);
    }

    [Theory]
    [InlineData(0, "suicidal-thought")]
    [InlineData(8, "suicidal-thought")]
    [InlineData(1, "no-such-flag")]
    public void SafetyItem_ThatCannotWork_IsRefused(int item, string flag) => Assert.Throws<TherapyOutcomesException>(() =>
        StandardMeasures.Catalog.With(StandardMeasures.Catalog.Get(new("GAD-7")) with { SafetyItems = [new SafetyItem(item, new RedFlagId(flag))] }));

    private static Answer Phq9(TestEpisode care, string answers, string? id = null) => care.RecordScore("PHQ-9", id, [.. ItemAnswers.Read(answers)]);
}
