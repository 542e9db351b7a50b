namespace TherapyOutcomes.Tests.Model;

/// <summary>The plan in force at a moment.</summary>
/// <param name="SessionsPerWeek">The frequency; null where no plan names one.</param>
/// <param name="MaintenanceUntil">The last day of agreed maintenance, if any was agreed and not ended.</param>
/// <param name="DischargedOn">The day of the discharge in force, if there is one.</param>
internal sealed record ModelPlan(decimal? SessionsPerWeek, DateOnly? MaintenanceUntil, DateOnly? DischargedOn)
{
    /// <summary>Whether a discharge is in force.</summary>
    public bool Discharged => DischargedOn is not null;

    /// <summary>On how many days after the run's first day the client should have been seen or asked.</summary>
    public int FollowUpsAsked(DateOnly day, ModelOptions options)
    {
        if (Discharged || day <= MaintenanceUntil)
        {
            return 1;
        }

        return SessionsPerWeek is { } frequency
            ? (int)Math.Clamp(Math.Floor(frequency * 4), 1, options.FollowUps)
            : options.FollowUps;
    }

    /// <summary>
    /// The plan in force at a moment. What was agreed at that very instant counts, but a session then counts as after
    /// it, as for scores.
    /// </summary>
    public static ModelPlan At(ModelHistory history, ModelMoment moment, IReadOnlyList<ModelMoment> losses)
    {
        ModelPlan plan = new(history.OpeningSessionsPerWeek, null, null);
        IEnumerable<(ModelMoment Moment, Dated<ModelFact>? Fact)> steps =
            ModelRecord.Facts(history).Select(f => (f.Moment, (Dated<ModelFact>?)f))
                .Concat(losses.Concat(history.Withdrawn).Select(l => (l, (Dated<ModelFact>?)null)))
                .Where(s => s.Item1.At <= moment.At && !(s.Item2?.Fact is Session && s.Item1.At == moment.At))
                .OrderBy(s => s.Item1);
        return steps.Aggregate(plan, (before, step) => before.After(step.Fact));
    }

    /// <summary>
    /// What a score taken at a moment needs: by the plan then in force, or by a plan made later that day if it asks
    /// for fewer.
    /// </summary>
    public static int FollowUpsAskedOf(ModelHistory history, ModelMoment taken, IReadOnlyList<ModelMoment> losses)
    {
        DateOnly day = history.Day(taken.At);
        return ModelRecord.Facts(history)
            .Where(f => f.Day == day && taken.IsBefore(f.Moment) && f.Fact is (PlanAdjusted or MaintenanceAgreed or Model.Discharged))
            .Select(f => f.Moment)
            .Prepend(taken)
            .Min(moment => At(history, moment, losses).FollowUpsAsked(day, history.Options));
    }

    /// <summary>The plan after one more fact; null stands for a loss, or for an improvement that was withdrawn.</summary>
    private ModelPlan After(Dated<ModelFact>? fact) => fact?.Fact switch
    {
        null or Resumed => this with { DischargedOn = null },
        PlanAdjusted { SessionsPerWeek: { } frequency } => new(frequency, null, null),
        PlanAdjusted => this with { DischargedOn = null },
        MaintenanceAgreed agreed => new(SessionsPerWeek, MaintenanceUntil > agreed.Until ? MaintenanceUntil : agreed.Until, null),
        Model.Discharged => new(SessionsPerWeek, null, fact.Day),
        Session when fact.Day > DischargedOn => this with { DischargedOn = null },
        _ => this,
    };
}
