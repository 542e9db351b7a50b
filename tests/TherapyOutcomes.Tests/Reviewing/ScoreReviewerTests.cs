namespace TherapyOutcomes.Tests.Reviewing;

public sealed class ScoreReviewerTests
{
    private static readonly DateTimeOffset Day1 = CourseGen.Start;

    private readonly ScoreReviewer _reviewer = new(new ClinicPolicy());

    [Fact]
    public void Review_AnImprovement_MovesTheStageAtItsOwnTime()
    {
        var reviewed = Review(Odi(0, 50), Odi(7, 48), Odi(14, 20), Odi(21, 22));

        Assert.Equal(EpisodeStage.Documenting, reviewed.Episode.Stage);
        Assert.Equal(Day1.AddDays(14), Assert.Single(reviewed.Episode.Progress.Moves).At);
        Assert.Equal((Verdict.Improved, 28m), (reviewed.Assessment.Primary.Newest!.Value.Verdict, reviewed.Assessment.Primary.Newest.Value.Gain));
        Assert.Contains(reviewed.Evaluation.NextSteps, step => step.Command == "document-improvement");
        Assert.Equal((reviewed.Episode.Version, EpisodeStage.Documenting), (reviewed.Evaluation.Version, reviewed.Evaluation.Stage));
        Assert.Empty(reviewed.Refusals);
    }

    [Fact]
    public void Review_SeveralMeasuresAtATime_RecordsOneSession()
    {
        var reviewed = Review(Odi(0, 50), new CourseScore { At = Day1, Measure = new MeasureId("NPRS"), Value = 7 }, Odi(7, 40));

        Assert.Equal([Day1, Day1.AddDays(7)], reviewed.Episode.Care.Sessions.Select(session => session.At));
        Assert.Equal(3, reviewed.Episode.Measurement.Scores.Count);
        Assert.Equal("NPRS", Assert.Single(reviewed.Assessment.Others).Measure.Id.Value);
    }

    [Fact]
    public void Review_ScoresAfterTheTime_LeavesThemOut()
    {
        var reviewed = _reviewer.Review(Course(Odi(0, 50), Odi(7, 48), Odi(14, 20)), Day1.AddDays(13));

        Assert.Equal(2, reviewed.Episode.Measurement.Scores.Count);
        Assert.Equal(EpisodeStage.Treating, reviewed.Episode.Stage);
    }

    [Fact]
    public void Review_ConcerningAnswer_OpensARedFlag()
    {
        var answers = new CourseScore { At = Day1, Measure = new MeasureId("PHQ-9"), Items = [0, 0, 0, 0, 0, 0, 0, 0, 1] };

        var reviewed = Review(answers);

        Assert.Equal(RedFlagCatalog.SuicidalThought, Assert.Single(reviewed.Client.OpenRedFlags).Flag);
        Assert.Contains(reviewed.Evaluation.Findings, finding => finding.Rule.Id == "MON009");
    }

    // What is left out is named, and the rest is reviewed.
    [Fact]
    public void Review_RuleRefusesAScore_LeavesItOutAndSaysSo()
    {
        var refusing = new OwnRule(
            OwnRule.Advising("OWN-1") with { Severity = RuleSeverity.Forbidden, Effects = [RuleEffect.Refuses<RecordScore>()] },
            checkCommand: (context, sink) =>
            {
                if (context.Command is RecordScore { Value: 48 })
                {
                    sink.Find();
                }
            });

        var reviewed = new ScoreReviewer(new ClinicPolicy(), StandardRules.With(refusing)).Review(Course(Odi(0, 50), Odi(7, 48), Odi(14, 20)), Day1.AddDays(14));

        Assert.Equal("OWN-1", Assert.Single(reviewed.Refusals).Rule.Id);
        Assert.Equal([50m, 20m], reviewed.Episode.Measurement.Scores.Select(score => score.Value));
    }

    [Fact]
    public void Review_FromManyThreads_SaysTheSame()
    {
        var course = Course(Odi(0, 50), Odi(7, 48), Odi(14, 20), Odi(21, 22), Odi(42, 18), Odi(60, 50));
        var expected = Canonical.Json(_reviewer.Review(course, Day1.AddDays(80)).Evaluation);

        var said = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(2).Select(_ => Canonical.Json(_reviewer.Review(course, Day1.AddDays(80)).Evaluation));

        Assert.All(said, one => Assert.Equal(expected, one));
    }

    // The history of a client who is measured daily for years took minutes while each score went through all earlier losses.
    [Fact]
    public void Review_ThousandsOfScores_TakesSecondsAtMost()
    {
        var scores = Enumerable.Range(0, 5_000).Select(day => Odi(day, day % 9 < 4 ? 50 : 20)).ToArray();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var reviewed = Review(scores);

        Assert.True(reviewed.Assessment.Course.Losses.Length > 100, $"{reviewed.Assessment.Course.Losses.Length} losses");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Review_NoScores_Throws()
    {
        AssertInvalid("Scores is empty", Course());
        AssertInvalid("Scores is empty", Course() with { Scores = default });
        AssertInvalid("Scores[1] is null", Course(Odi(0, 50), null!));
    }

    [Fact]
    public void Review_ScoresOutOfOrder_NamesTheScore() => AssertInvalid("Scores[2].At is earlier", Course(Odi(0, 50), Odi(7, 40), Odi(6, 30)));

    [Fact]
    public void Review_TimeThatNoRecordCanHold_NamesTheScore()
    {
        AssertInvalid("Scores[1].At is out of range", Course(Odi(0, 50), Odi(70_000, 40)));
        AssertInvalid("Scores[0].At is out of range", Course(Odi(-80_000, 50)));
    }

    [Fact]
    public void Review_FieldThatCannotBeUsed_NamesIt()
    {
        AssertInvalid("Scores[1].Value can't be used: 101 is out of range. Allowed: ", Course(Odi(0, 50), Odi(7, 101)));
        AssertInvalid("Scores[0].Measure can't be used", Course(Odi(0, 50) with { Measure = new MeasureId("XYZ") }));
        AssertInvalid("Scores[0].Measure can't be used", Course(Odi(0, 50) with { Measure = default }));
        AssertInvalid("Scores[0].Value can't be used", Course(Odi(0, 50) with { Value = null }));
        AssertInvalid("Scores[0].Items can't be used", Course(Odi(0, 50) with { Measure = new MeasureId("PHQ-9"), Value = 5 }));
        AssertInvalid("PrimaryMeasure can't be used", Course(Odi(0, 50)) with { PrimaryMeasure = new MeasureId("XYZ") });
        AssertInvalid("Episode can't be used", Course(Odi(0, 50)) with { Episode = default });
        AssertInvalid("Client can't be used", Course(Odi(0, 50)) with { Client = default });
        AssertInvalid("Practitioner can't be used", Course(Odi(0, 50)) with { Practitioner = default });
        AssertInvalid("Chronicity can't be used", Course(Odi(0, 50)) with { Chronicity = (Chronicity)9 });
    }

    [Fact]
    public void Review_TimeBeforeTheFirstScore_Throws()
    {
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => _reviewer.Review(Course(Odi(0, 50)), Day1.AddDays(-1))).ParamName);
        Assert.Equal("asOf", Assert.Throws<ArgumentOutOfRangeException>(() => _reviewer.Review(Course(Odi(0, 50)), DateTimeOffset.MaxValue)).ParamName);
    }

    [Fact]
    public void New_InvalidPolicy_Throws() => Assert.Equal(
        ErrorCodes.RuleUnknown,
        Assert.Throws<TherapyOutcomesException>(() => new ScoreReviewer(new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add("NONE", RuleGrade.Off) })).Code);

    private ReviewedCourse Review(params CourseScore[] scores) => _reviewer.Review(Course(scores), scores[^1].At);

    private void AssertInvalid(string says, ScoredCourse course)
    {
        var error = Assert.Throws<ArgumentException>(() => _reviewer.Review(course, Day1.AddDays(100)));
        Assert.Equal("course", error.ParamName);
        Assert.StartsWith(says, error.Message, StringComparison.Ordinal);
    }

    private static ScoredCourse Course(params CourseScore[] scores) => CourseGen.Course([]) with { Scores = [.. scores] };

    private static CourseScore Odi(int day, decimal value) => new() { At = Day1.AddDays(day), Measure = new MeasureId("ODI"), Value = value };
}
