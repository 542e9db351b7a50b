using TherapyOutcomes.Records;

namespace TherapyOutcomes.Letters;

/// <summary>Writes what is planned from now on.</summary>
internal static class PlanSection
{
    public static LetterSection? Of(LetterSources sources) => sources.Tells(DisclosureScope.Plan) ? sources.Section("plan", Lines(sources)) : null;

    private static IEnumerable<string> Lines(LetterSources sources)
    {
        var (context, planning) = (sources.Context, sources.Context.Episode.Planning);
        if (context.Discharge is { } discharge)
        {
            var advice = discharge.Event.Advice;
            var ended = sources.Say("plan.discharged", ("day", discharge.Day));
            return advice.IsErased || advice.IsBlank ? [ended] : [ended, sources.Say("plan.advice", ("advice", new Typed(sources.Short(advice))))];
        }

        if (planning.HasMaintenanceOn(context.Today) && planning.NewestMaintenance is { } maintenance)
        {
            return [sources.Say("plan.maintenance", ("weeks", maintenance.Event.EveryWeeks), ("day", maintenance.Event.Until))];
        }

        return context.Episode.Stage.IsEnded() ? [sources.Say("plan.ended", ("day", context.DayOf(context.Episode.Progress.StageSince)))]
            : planning.Current is { } plan ? Sessions(sources, plan)
            : [sources.Say("plan.none")];
    }

    private static IEnumerable<string> Sessions(LetterSources sources, PlanVersion plan)
    {
        if (plan.SessionsPerWeek is { } times)
        {
            yield return plan.Weeks is { } weeks
                ? sources.Say("plan.sessions", ("times", times), ("weeks", weeks))
                : sources.Say("plan.times", ("times", times));
        }

        if (plan.Minutes is { } minutes)
        {
            yield return sources.Say("plan.minutes", ("minutes", minutes));
        }

        if (plan.Techniques is { IsEmpty: false } methods)
        {
            yield return sources.Say("plan.methods", ("methods", new Typed(ProfessionalPhrases.ListOf(methods))));
        }
    }
}
