namespace TherapyOutcomes.Tests.Model;

/// <summary>
/// Finds when a correction showed that there never was an improvement in this cycle, although care had moved on because
/// of it. Care then goes back to treatment, which ends a discharge. Moves already made stay, whatever is recorded later.
/// </summary>
internal static class ModelWithdrawals
{
    /// <summary>The history with its withdrawals. They matter only to a discharge, so they are looked for only beside one.</summary>
    public static ModelHistory Marked(ModelHistory history)
    {
        if (!history.Facts.SkipWhile(f => f is not Discharged).Any(f => f is Corrected))
        {
            return history;
        }

        ModelHistory soFar = history with { Facts = [], Withdrawn = [] };
        bool movedOn = false;
        foreach (ModelFact fact in history.Facts)
        {
            soFar = soFar with { Facts = [.. soFar.Facts, fact] };
            ModelCourse course = ModelCourse.ByFacts(soFar, history.Day(fact.At));
            if (movedOn && fact is Corrected && course.Improvements.Count == 0)
            {
                soFar = soFar with { Withdrawn = [.. soFar.Withdrawn, new(fact.At, soFar.Facts.Count)] };
                movedOn = false;
            }
            else
            {
                movedOn = fact is not Resumed && (movedOn ? course.Lost is null or { AfterGap: true } : course.ShownNow);
            }
        }

        return soFar;
    }
}
