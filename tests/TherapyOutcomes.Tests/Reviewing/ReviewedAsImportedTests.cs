using CsCheck;
using TherapyOutcomes.Serialization;
using TherapyOutcomes.Tests.Properties;

namespace TherapyOutcomes.Tests.Reviewing;

/// <summary>A review says what the service would say if the same scores had been imported and evaluated.</summary>
public sealed class ReviewedAsImportedTests
{
    // From the newest score on, over some windows of the rules, and once before it.
    private static readonly TimeSpan[] Later = [TimeSpan.Zero, TimeSpan.FromHours(30), TimeSpan.FromDays(15), TimeSpan.FromDays(100), -TimeSpan.FromDays(10)];

    [Fact]
    public Task Review_AnyCourse_SaysWhatTheServiceSays() => Drawn.HoldAsync(
        Gen.Select(CourseGen.Scores, Gen.Enum<Chronicity>()),
        times: 60,
        (drawn, chronicity) => drawn.Count == 0 ? Task.CompletedTask : AssertSameAsync(CourseGen.Course(drawn, chronicity), new ClinicPolicy()));

    [ZoneFact("America/Los_Angeles")]
    public Task Review_UnderAnotherPolicy_SaysWhatTheServiceSays() => Drawn.HoldAsync(
        CourseGen.Scores,
        times: 20,
        drawn => drawn.Count == 0 ? Task.CompletedTask : AssertSameAsync(CourseGen.Course(drawn), new ClinicPolicy
        {
            TimeZone = Zones.Of("America/Los_Angeles"),
            GapDays = 30,
            Sustain = new SustainRequirements { Days = 7, FollowUpDays = 1, ScoresInARow = 1 },
            Grades = new Dictionary<string, RuleGrade> { ["MON006"] = RuleGrade.Off, ["MON001"] = RuleGrade.Info }.ToImmutableDictionary(),
        }));

    // A host's rule may hold a trigger, find something of its own, and refuse.
    [Fact]
    public Task Review_WithOwnRules_SaysWhatTheServiceSays() => Drawn.HoldAsync(
        CourseGen.Scores,
        times: 20,
        drawn => drawn.Count == 0 ? Task.CompletedTask : AssertSameAsync(CourseGen.Course(drawn), new ClinicPolicy(), StandardRules.With(
            new OwnRule(
                OwnRule.Advising("OWN-1") with { Severity = RuleSeverity.Required, Effects = [RuleEffect.Holds(WorkflowTrigger.ImprovementFound)], ClearsWith = "record-session" },
                (context, sink) =>
                {
                    if (context.Now < CourseGen.Start.AddDays(20))
                    {
                        sink.Find(new Evidence("sessions", context.Episode.Care.Sessions.Count));
                    }
                }),
            new OwnRule(
                OwnRule.Advising("OWN-2") with { Severity = RuleSeverity.Forbidden, Effects = [RuleEffect.Refuses<RecordScore>()] },
                checkCommand: (context, sink) =>
                {
                    if (context.Command is RecordScore { Value: 60 })
                    {
                        sink.Find();
                    }
                }))));

    private static async Task AssertSameAsync(ScoredCourse course, ClinicPolicy policy, RuleBook? rules = null)
    {
        var (service, key) = await ImportedCourse.ImportAsync(course, policy, rules ?? StandardRules.Book);
        var reviewer = new ScoreReviewer(policy, rules);
        foreach (var asOf in Later.Select(later => course.Scores[^1].At + later).Where(asOf => asOf >= course.Scores[0].At))
        {
            var expected = (await service.EvaluateAsync(key, asOf))!;

            var reviewed = reviewer.Review(course, asOf);

            Assert.Equal(AnswerWriter.Write(expected), AnswerWriter.Write(reviewed.Evaluation));
        }

        var episode = (await service.ReadEpisodeAsync(course.Clinic, course.Episode))!;
        var client = await service.ReadClientAsync(course.Clinic, course.Client);
        var whole = reviewer.Review(course, course.Scores[^1].At);
        Assert.Equal(Told(episode), Told(whole.Episode));
        Assert.Equal(client.OpenRedFlags.Select(flag => flag.Flag), whole.Client.OpenRedFlags.Select(flag => flag.Flag));
        Assert.Equal(Told(EpisodeAssessment.Of(episode, client, policy)), Told(whole.Assessment));
    }

    // All but how and when it was recorded, which a review does not know.
    private static string Told(Episode episode) => string.Join('\n',
        [
            $"{episode.Stage} since {episode.Progress.StageSince:O}, version {episode.Version}, {episode.Client}, {episode.Practitioner}, {episode.Chronicity}",
            $"{episode.Progress.ImprovementCount} {episode.Progress.ImprovementDay} {episode.Progress.ImprovementSince}",
            .. episode.Progress.Moves.Select(move => $"{move.Version} {move.At:O} {Canonical.Json(move.Event)}"),
            .. episode.Measurement.Scores.Select(Told),
            .. episode.Care.Sessions.Select(session => $"{session.Id} {session.At:O} {session.Recording.Version}"),
        ]);

    private static string Told(EpisodeAssessment assessment) => string.Join('\n',
        [
            Told(assessment.Primary),
            .. assessment.Others.Select(Told),
            Canonical.Json(assessment.Course.Improvement),
            $"{assessment.Course.HasCurrentImprovement} {assessment.Course.IsShownNow} {assessment.Course.FollowUpDays} {assessment.IsMixed} {assessment.CycleStart}",
            .. assessment.Course.Losses.Select(loss => $"lost by {loss.LostBy} on {loss.Day}, {loss.IsRecurrence}, {loss.Gain}"),
            Canonical.Json(assessment.FollowUpDays),
        ]);

    private static string Told(MeasureAssessment measure) => string.Join('\n',
        [
            $"{measure.Measure.Id} {measure.Criterion} {measure.IsBaselineFromBefore} {(measure.Baseline is { } baseline ? Told(baseline) : "none")}",
            .. measure.Comparisons.Select(comparison => $"{Told(comparison.Score)} {comparison.Gain} {comparison.Verdict}"),
            .. measure.Unsettled.Select(Told),
        ]);

    private static string Told(Score score) => $"{score.Id} {score.Measure} {score.Value} {score.At:O} {score.Recording.Version} {Canonical.Json(score.Items)}";
}
