namespace TherapyOutcomes.Tests.Model;

/// <summary>The answer: better, sustained, lost, by the facts on record.</summary>
internal sealed record ModelCourse
{
    /// <summary>The day at the clinic of each fact, in the order of recording (corrections and facts taken back included).</summary>
    public required IReadOnlyList<DateOnly> FactDays { get; init; }

    /// <summary>The first day of the present cycle; the smallest date while care was never resumed.</summary>
    public required DateOnly CycleStart { get; init; }

    /// <summary>The present cycle's first session.</summary>
    public required Dated<Session>? FirstSession { get; init; }

    /// <summary>The primary measure's baseline.</summary>
    public required ModelBaseline? Baseline { get; init; }

    /// <summary>The deciding scores of the primary measure after the baseline, with gain and verdict.</summary>
    public required IReadOnlyList<ModelCompared> Scores { get; init; }

    /// <summary>The improvements of the present cycle, the newest last.</summary>
    public required IReadOnlyList<ModelImprovement> Improvements { get; init; }

    /// <summary>Whether an improvement stands: found, and not lost.</summary>
    public required bool Stands { get; init; }

    /// <summary>Whether it is shown now: the newest score or observation is, or stands for, an Improved one.</summary>
    public required bool ShownNow { get; init; }

    /// <summary>The loss that still holds.</summary>
    public required ModelLoss? Lost { get; init; }

    /// <summary>The first day that met Sustained, if no loss came since.</summary>
    public required DateOnly? SustainedOn { get; init; }

    /// <summary>Whether some day met Sustained, and no loss came since.</summary>
    public bool SustainedNow => SustainedOn is not null;

    /// <summary>The follow-up days since the present run's first day.</summary>
    public required IReadOnlyList<DateOnly> FollowUpDays { get; init; }

    /// <summary>How many follow-up days the present plan asks for.</summary>
    public required int FollowUpsAsked { get; init; }

    /// <summary>The first day, from today on, on which it could become sustained.</summary>
    public required DateOnly? CanBeSustainedOn { get; init; }

    /// <summary>Whether measures disagree, and which.</summary>
    public required ModelMixed Mixed { get; init; }

    /// <summary>The course of a history, on a day.</summary>
    public static ModelCourse Of(ModelHistory history, DateOnly today) => ByFacts(ModelWithdrawals.Marked(history), today);

    /// <summary>The course of a history in which withdrawals are marked, on a day.</summary>
    public static ModelCourse ByFacts(ModelHistory history, DateOnly today)
    {
        ModelCycle cycle = ModelCycle.Of(history);
        ModelComparison comparison = ModelComparison.Of(history, history.Primary, cycle);
        ModelStory story = new ModelTelling(history, cycle, comparison).Tell();
        return new()
        {
            FactDays = [.. history.Facts.Select(f => history.Day(f.At))],
            CycleStart = cycle.Start,
            FirstSession = cycle.FirstSession,
            Baseline = comparison.Baseline,
            Scores = comparison.Scores,
            Improvements = story.Improvements,
            Stands = story.Stands,
            ShownNow = story.Stands && story.NewestSupports,
            Lost = story.Present?.Lost,
            SustainedOn = story.Stands ? story.Present!.SustainedOn : null,
            FollowUpDays = story.Present?.RunSince is { } since ? ModelFollowUps.DaysAfter(history, since) : [],
            FollowUpsAsked = ModelOutlook.AskedOn(history, story, today),
            CanBeSustainedOn = ModelOutlook.FirstDay(history, story, today),
            Mixed = ModelMixed.Of(history, cycle, comparison, story),
        };
    }
}
