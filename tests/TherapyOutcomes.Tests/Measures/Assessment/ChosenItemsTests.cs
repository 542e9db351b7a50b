namespace TherapyOutcomes.Tests.Measures;

/// <summary>Scores over items that the client chose are compared over those that were rated both times; a single activity has an MDC of its own.</summary>
public sealed class ChosenItemsTests
{
    // PSFS: MIC 2, MDC 2, and 3 for a single activity.
    [Theory]
    [InlineData("3 3 3", "5 5 5", Verdict.Improved)]
    [InlineData("3 3", "5 5", Verdict.Improved)]
    [InlineData("3 - -", "5 5 5", Verdict.PossiblyImproved)]
    [InlineData("3 3 3", "5 - -", Verdict.PossiblyImproved)]
    [InlineData("3", "5", Verdict.PossiblyImproved)]
    [InlineData("3", "6", Verdict.Improved)]
    [InlineData("3 3 3", "- 6 -", Verdict.Improved)]
    [InlineData("6 6 6", "4 - -", Verdict.PossiblyDeteriorated)]
    public void Verdict_OfActivities_DependsOnHowManyWereRatedBothTimes(string before, string after, Verdict verdict) =>
        Assert.Equal(verdict, Compared("PSFS", before, after).Newest!.Value.Verdict);

    [Theory]
    [InlineData("3", "5", "mdc90-3", false)]
    [InlineData("3 3 3", "5 - -", "mdc90-3", false)]
    [InlineData("3 3 3", "5 5 5", "mdc90-2", true)]
    public void Explain_Activities_NamesTheMdcThatDecides(string before, string after, string mdc, bool isDetectable)
    {
        var explanation = Compared("PSFS", before, after).Explain()!;

        Assert.Equal((mdc, isDetectable), (explanation.Mdc!.Id, explanation.IsDetectable));
        Assert.Equal((double)explanation.Mdc.Value, explanation.Estimate!.Error.Mdc90, 10);
    }

    // A gain of 2 is beyond the error of several activities, but not of one. Where only one of the scores says that there was one, it counts.
    [Theory]
    [InlineData("3", "5", Verdict.PossiblyImproved)]
    [InlineData("=3", "5", Verdict.PossiblyImproved)]
    [InlineData("3", "=5", Verdict.PossiblyImproved)]
    [InlineData("=3", "=5", Verdict.Improved)]
    [InlineData("=3", "5 5", Verdict.Improved)]
    [InlineData("3 3", "=5", Verdict.Improved)]
    public void Verdict_OfOneActivity_NeedsMoreThanThatOfSeveral(string before, string after, Verdict verdict)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "PSFS");
        Record(care, before);
        Record(care.OnDay(14), after);
        var psfs = care.Assess().Primary;

        Assert.Equal(verdict, psfs.Newest?.Verdict);
        Assert.Equal(verdict == Verdict.Improved, psfs.Explain()!.IsDetectable);

        static void Record(TestEpisode care, string score) => _ = score is ['=', .. var total]
            ? care.RecordScore(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), measure: "PSFS").AssertAccepted()
            : care.RecordScore("PSFS", items: [.. ItemAnswers.Read(score)]).AssertAccepted();
    }

    [Fact]
    public void Criterion_OfATotalAlone_IsThatOfSeveralActivities()
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: "PSFS");
        care.RecordScore(3, measure: "PSFS");

        Assert.Equal(2, care.Assess().Primary.Criterion.Detectable);
    }

    // Three goals at -1, then one of them dropped: the T-scores are those of the two goals rated both times.
    [Fact]
    public void Compared_Goals_AreScoredOverTheGoalsRatedBothTimes()
    {
        var comparison = Compared("GAS", "-1 -1 -1", "1 - 0").Newest!.Value;

        Assert.Equal((50 - 12.40m, 50 + 6.20m), (comparison.From, comparison.To));
        Assert.Equal(Verdict.PossiblyImproved, comparison.Verdict);
    }

    [Fact]
    public void Compared_ProfileWithoutTheSecondSymptom_LeavesItOutBothTimes()
    {
        var comparison = Compared("MYMOP2", "5 4 5 4", "3 - 4 3").Newest!.Value;

        Assert.Equal((14 / 3m, 10 / 3m, Verdict.PossiblyImproved), (comparison.From, comparison.To, comparison.Verdict));
    }

    private static MeasureAssessment Compared(string measure, string before, string after)
    {
        var care = CheckedClinic.New().OnDay(0).OpenEpisode(measure: measure);
        care.RecordScore(measure, items: [.. ItemAnswers.Read(before)]).AssertAccepted();
        care.OnDay(14).RecordScore(measure, items: [.. ItemAnswers.Read(after)]).AssertAccepted();
        return care.Assess().Primary;
    }
}
