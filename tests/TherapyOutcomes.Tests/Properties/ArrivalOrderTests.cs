using CsCheck;

namespace TherapyOutcomes.Tests.Properties;

/// <summary>
/// Facts are ordered by when they happened: any order of arrival gives the same assessment, once there is a first score. An observation
/// that was made for lack of one stands whatever arrives later.
/// </summary>
public sealed class ArrivalOrderTests
{
    // A fact every few hours at most, each at a time of its own.
    private static readonly Gen<(int Slot, string Kind, int Value)[]> Facts = Gen.Select(
            Gen.Int[0, 400],
            Gen.Frequency((4, Gen.Const("score")), (3, Gen.Const("session")), (1, Gen.Const("nprs")), (1, Gen.Const("observation")), (1, Gen.Const("check-in"))),
            Gen.Int[0, 50])
        .Array[3, 18]
        .Select(facts => facts.DistinctBy(fact => fact.Item1).ToArray());

    [Fact]
    public Task Assess_SameFactsInAnyOrder_GivesTheSame() => Drawn.HoldAsync(
        Facts.SelectMany(facts => Gen.Shuffle(facts)),
        times: 120,
        shuffled =>
        {
            var inOrder = shuffled.OrderBy(fact => fact.Slot);

            Assert.Equal(Assess(inOrder), Assess(shuffled));
            return Task.CompletedTask;
        });

    private static string Assess(IEnumerable<(int Slot, string Kind, int Value)> facts)
    {
        var clinic = new TestClinic { Now = CommandGen.End };
        clinic.Play("""{"type":"open-episode","at":"2026-01-05T00:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"x","primaryMeasure":"ODI","chronicity":"chronic"}""");
        foreach (var (slot, kind, value) in facts.Prepend((Slot: -1, Kind: "score", Value: 40)))
        {
            var at = CommandGen.Start.AddHours(6 * slot).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            var fields = kind switch
            {
                "score" => $"\"type\":\"record-score\",\"measure\":\"ODI\",\"value\":{value},\"score\":\"x{slot}\"",
                "nprs" => $"\"type\":\"record-score\",\"measure\":\"NPRS\",\"value\":{value / 5},\"score\":\"x{slot}\"",
                "session" => $"\"type\":\"record-session\",\"session\":\"s{slot}\",\"techniques\":[],\"minutes\":60,\"areas\":[]",
                "observation" => $"\"type\":\"observe-improvement\",\"observation\":\"o{slot}\",\"holds\":{(value % 3 > 0 ? "true" : "false")}",
                _ => "\"type\":\"record-check-in\",\"experience\":\"fine\",\"listened\":9,\"rightGoals\":9,\"comfortable\":9",
            };
            var answer = clinic.Play($$"""{"at":"{{at}}","actor":"p1","episode":"e1",{{fields}}}""");
            Assert.True(answer.Accepted, $"{answer.Error}");
        }

        var episode = clinic.Read("e1");
        var assessment = EpisodeAssessment.Of(episode, new ClientRecord(), new ClinicPolicy());
        return string.Join(
            '\n',
            assessment.Others.Append(assessment.Primary).OrderBy(measure => measure.Measure.Id.Value, StringComparer.Ordinal).Select(Told)
                .Append(Told(assessment.Course))
                .Append(Canonical.Json(assessment.FollowUpDays)));
    }

    // Without the versions, which tell the order of arrival.
    private static string Told(ImprovementCourse course) =>
        $"{course.Improvement} {string.Join(' ', course.Losses)} {course.Doubt?.Id} {course.HasCurrentImprovement} {course.IsShownNow} {course.FollowUpDays}";

    private static string Told(MeasureAssessment measure) => string.Join(
        ' ',
        measure.Comparisons.Select(comparison => $"{comparison.Score.Id} {comparison.Gain} {comparison.Verdict}")
            .Prepend($"{measure.Measure.Id} from {measure.Baseline?.Id} {measure.IsBaselineFromBefore}:")
            .Concat(measure.Unsettled.Select(score => $"unsettled {score.Id}")));
}
