using TherapyOutcomes.Measures;
using TherapyOutcomes.Practices.Planning.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>Writes what is still open: where scores and words disagree, where the start may have been another, and what was not reached.</summary>
internal static class OpenSection
{
    public static LetterSection? Of(LetterSources sources)
    {
        var lines = Lines(sources).ToList();
        return lines.Count > 0 ? sources.Section("open", lines)
            : sources.Tells(DisclosureScope.Scores) ? sources.Section("open", [sources.Say("open.none")])
            : null;
    }

    private static IEnumerable<string> Lines(LetterSources sources)
    {
        var (context, assessment) = (sources.Context, sources.Context.Assessment);
        if (SafetySection.OpenFlags(sources).Any())
        {
            yield return sources.Say("open.flag");
        }

        if (!sources.Tells(DisclosureScope.Scores))
        {
            yield break;
        }

        foreach (var other in assessment.MixedWith)
        {
            yield return sources.Say("open.mixed", ("measure", new Typed(other.Measure.ShortName())));
        }

        if (assessment.Course.Doubt is { } doubt)
        {
            yield return sources.Say("open.doubt", ("day", doubt.Day));
        }

        if (assessment.Primary is { Baseline: not null, IsBaselineFromBefore: false } && !context.Episode.Care.Sessions.IsEmpty)
        {
            yield return sources.Say("open.baseline");
        }

        if (assessment.Primary.NewestScore is { } newest && context.DaysFrom(newest.Day) is >= EpisodeAssessment.StaleDays and var days)
        {
            yield return sources.Say("open.stale", ("days", days));
        }

        if (assessment.Course.Run.First is null && PlateauWindow.Flat(context) is not null)
        {
            yield return sources.Say("open.plateau");
        }

        if (sources.Tells(DisclosureScope.Plan) && context.Episode.Care.Goals.Any(goal => !goal.IsWithdrawn) && !context.Episode.Care.AreGoalsMet)
        {
            yield return sources.Say("open.goals");
        }
    }
}
