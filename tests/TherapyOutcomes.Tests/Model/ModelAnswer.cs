using TherapyOutcomes.Practices.Monitoring.Rules;

namespace TherapyOutcomes.Tests.Model;

/// <summary>What one side says about a history, point by point. Both sides use the same words.</summary>
/// <param name="What">The point.</param>
/// <param name="Said">What was said about it.</param>
internal sealed record ModelAnswer(string What, string Said)
{
    private const string None = "-";

    /// <summary>What the model says.</summary>
    public static IReadOnlyList<ModelAnswer> Of(ModelCourse course)
    {
        ModelImprovement? newest = course.Improvements is [.., var present] ? present : null;
        IReadOnlyList<ModelLoss> losses = [.. course.Improvements.SelectMany(improvement => improvement.Losses)];
        bool isRunning = course.Stands && newest?.RunSince is not null;
        return
        [
            new("cycle", Or(course.CycleStart == DateOnly.MinValue ? null : course.CycleStart)),
            new("first session", course.FirstSession?.Fact.Id ?? None),
            new("baseline", course.Baseline is { } baseline ? $"{baseline.Score.Fact.Id} {baseline.BeforeFirstSession == true}" : None),
            new("scores", Join(course.Scores.Select(score => $"{score.Score.Fact.Id} {Points(score.Gain)} {score.Verdict}"))),
            new("found", newest is null ? None : $"{newest.FoundBy} {newest.FoundOn:O}"),
            new("losses", Join(losses.Select(loss => $"{loss.By} {loss.On:O} {loss.Kind}{(loss.ByObservation ? " observed" : "")}"))),
            new("stands", $"{course.Stands}"),
            new("shown now", $"{course.ShownNow}"),
            new("regained by", course.Stands ? newest!.RegainedBy ?? None : None),
            new("observed", course.Stands ? $"{newest!.RestsOnObservation}" : None),
            new("best gain", course.Stands ? Points(newest!.BestGain) : None),
            new("run since", course.Stands ? Or(newest!.RunSince) : None),
            new("improved days", isRunning ? $"{newest!.ImprovedDays.Count}" : None),
            new("sustained on", Or(course.SustainedOn)),
            new("follow-up days", isRunning ? Join(course.FollowUpDays.Select(day => $"{day:O}")) : None),
            new("follow-ups asked", $"{course.FollowUpsAsked}"),
            new("mixed by another measure", course.Mixed.OtherMeasure ?? None),
            new("mixed by a no", course.Mixed.Observation ?? None),
            new("lost after a gap", $"{losses.Any(loss => loss.AfterGap)}"),
        ];
    }

    /// <summary>What the library says.</summary>
    public static IReadOnlyList<ModelAnswer> Of(EpisodeAssessment assessment, RuleContext today)
    {
        ImprovementCourse course = assessment.Course;
        Improvement? newest = course.Improvement;
        bool stands = course.HasCurrentImprovement;
        bool isRunning = stands && newest?.HeldSince is not null;
        return
        [
            new("cycle", Or(assessment.Cycle.Number == 1 ? null : assessment.CycleStart)),
            new("first session", assessment.Cycle.FirstSession?.Id.Value ?? None),
            new("baseline", assessment.Primary.Baseline is { } baseline ? $"{baseline.Id} {assessment.Primary.IsBaselineFromBefore}" : None),
            new("scores", Join(assessment.Primary.Comparisons.Select(score => $"{score.Score.Id} {Points(score.Gain)} {score.Verdict}"))),
            new("found", newest is null ? None : $"{newest.FoundBy} {newest.Day:O}"),
            new("losses", Join(course.Losses.Select(loss =>
                $"{loss.LostBy} {loss.Day:O} {(loss.IsRecurrence ? "Recurrence" : "Relapse")}{(loss.Gain is null ? " observed" : "")}"))),
            new("stands", $"{stands}"),
            new("shown now", $"{course.IsShownNow}"),
            new("regained by", stands ? newest!.RegainedBy?.Value ?? None : None),
            new("observed", stands ? $"{newest!.IsObserved}" : None),
            new("best gain", stands ? Points(newest!.BestGain) : None),
            new("run since", stands ? Or(newest!.HeldSince) : None),
            new("improved days", isRunning ? $"{newest!.ImprovedDays}" : None),
            new("sustained on", Or(course.IsSustained ? newest!.SustainedOn : null)),
            new("follow-up days", isRunning ? Join(assessment.FollowUpDays.Where(day => day > newest!.HeldSince).Select(day => $"{day:O}")) : None),
            new("follow-ups asked", $"{FollowUps.Asked(today)}"),
            new("mixed by another measure", assessment.MixedWith is [var other, ..] ? $"{other.Newest!.Value.Score.Id}" : None),
            new("mixed by a no", stands && course.Doubt is { } doubt ? $"{doubt.Id}" : None),
            new("lost after a gap", $"{ComingBack.IsLostAfterGap(today)}"),
        ];
    }

    private static string Join(IEnumerable<string> parts) => string.Join(", ", parts) is { Length: > 0 } all ? all : None;

    private static string Or(DateOnly? day) => day?.ToString("O") ?? None;

    private static string Points(decimal? gain) => gain?.ToString("0.#########") ?? None;
}
