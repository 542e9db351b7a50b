namespace TherapyOutcomes.Tests.Model;

/// <summary>Tells the course of a cycle step by step: found, lost, regained, sustained.</summary>
internal sealed class ModelTelling(ModelHistory history, ModelCycle cycle, ModelComparison comparison)
{
    private const int FlareUpDays = 14;

    /// <summary>The story up to the newest step.</summary>
    public ModelStory Tell() =>
        ModelEntry.Of(history, cycle, comparison).Aggregate(ModelStory.Beginning, Next);

    private ModelStory Next(ModelStory story, ModelEntry entry)
    {
        if (entry.Score is { } score)
        {
            return story.Stands ? AfterScoreWhileItStands(story, entry, score) : AfterScoreWhileNoneStands(story, entry, score);
        }

        if (entry.Observation is { } observation)
        {
            return observation.Fact.Holds ? AfterYes(story, entry, observation) : AfterNo(story, entry, observation);
        }

        // The baseline itself, after an improvement that was observed before anything was measured.
        return story.Stands ? WithBest(story, 0) : story;
    }

    // ---- Scores -----------------------------------------------------------------------------------------------

    private ModelStory AfterScoreWhileNoneStands(ModelStory story, ModelEntry entry, ModelCompared score) =>
        score.Verdict == ModelVerdict.Improved && IsBetterThanTheLosingScore(story, score)
            ? WithSupport(story, entry, score.Gain)
            : SaysNothing(score) ? story : story with { NewestSupports = false };

    private ModelStory AfterScoreWhileItStands(ModelStory story, ModelEntry entry, ModelCompared score)
    {
        if (Loses(story, score))
        {
            return WithLoss(story, entry, score);
        }

        if (CountsAsImproved(story, score))
        {
            return WithSupport(story, entry, score.Gain);
        }

        story = WithBest(story, score.Gain);
        if (score.IsWorseThanPossiblyImproved)
        {
            return EndRun(story) with { NewestSupports = false };
        }

        return SaysNothing(score) ? story : story with { NewestSupports = false };
    }

    /// <summary>Beside the client's yes, a possibly improved score carries the improvement on; it never begins or regains one.</summary>
    private static bool CountsAsImproved(ModelStory story, ModelCompared score) =>
        score.Verdict == ModelVerdict.Improved || (score.Verdict == ModelVerdict.PossiblyImproved && story.ClientSaidYes);

    /// <summary>After a loss by a score, a later one must be better than it by what matters.</summary>
    private bool IsBetterThanTheLosingScore(ModelStory story, ModelCompared score) =>
        !story.LostByScore
        || (story.LosingScore!.Score.Moment.IsBefore(score.Score.Moment)
            && score.Gain - story.LosingScore.Gain >= comparison.Thresholds!.ToRegain);

    /// <summary>
    /// Worse than the best score since the improvement by the larger threshold, with at least half of the best gain
    /// gone. An observed improvement is also lost by an unchanged or worse score with half of the best gain gone.
    /// </summary>
    private bool Loses(ModelStory story, ModelCompared score)
    {
        if (story.Present!.BestGain is not { } best)
        {
            return false;
        }

        decimal drop = best - score.Gain;
        bool halfGone = drop >= best / 2;
        return (halfGone && drop >= comparison.Thresholds!.Larger)
            || (halfGone && best > 0 && story.Present.RestsOnObservation && score.IsWorseThanPossiblyImproved);
    }

    private static bool SaysNothing(ModelCompared score) =>
        score.Verdict is ModelVerdict.CannotShowImprovement or ModelVerdict.NotComputable;

    // ---- Observations -----------------------------------------------------------------------------------------

    private ModelStory AfterYes(ModelStory story, ModelEntry entry, Dated<Observation> observation)
    {
        ModelCompared? newest = NewestScoreUpTo(entry.Day);
        bool counts = StandsForScore(story, observation) || RegainsWhatANoLost(story, newest) || Lifts(story, entry, newest);
        story = story with { UnansweredNo = null };
        return counts
            ? WithSupport(story, entry, newest is { IsAtLeastPossiblyImproved: true } ? newest.Gain : null) with { ClientSaidYes = true }
            : story;
    }

    private ModelStory AfterNo(ModelStory story, ModelEntry entry, Dated<Observation> observation)
    {
        bool stands = StandsForScore(story, observation);
        story = story with { ClientSaidYes = false, UnansweredNo = null };
        if (story.Stands && (stands || story.Present!.RestsOnObservation))
        {
            return WithLoss(story, entry, null);
        }

        bool stillMeasured = story.NewestSupports && NewestScoreUpTo(entry.Day) is { Verdict: ModelVerdict.Improved };
        return stands
            ? story with { NewestSupports = false }
            : story with { NewestSupports = stillMeasured, UnansweredNo = observation };
    }

    private bool StandsForScore(ModelStory story, Dated<Observation> observation) =>
        ModelObserved.StandsForScore(history, cycle, comparison, observation, story);

    /// <summary>After a loss by observation a later yes regains it, unless the numbers say otherwise.</summary>
    private static bool RegainsWhatANoLost(ModelStory story, ModelCompared? newest) =>
        story.LostByObservation && newest is not { IsWorseThanPossiblyImproved: true };

    /// <summary>
    /// The client's yes makes the newest score, up to that day, Improved where the numbers leave it open. It lifts no
    /// score that itself loses the gain, nor one that doesn't come up to the losing score.
    /// </summary>
    private bool Lifts(ModelStory story, ModelEntry entry, ModelCompared? newest)
    {
        if (newest is not { Verdict: ModelVerdict.PossiblyImproved } || !IsBetterThanTheLosingScore(story, newest))
        {
            return false;
        }

        bool scoreIsYetToCome = entry.Moment.IsBefore(newest.Score.Moment);
        return !(scoreIsYetToCome && story.Stands && Loses(story, newest));
    }

    private ModelCompared? NewestScoreUpTo(DateOnly day) => comparison.Scores.LastOrDefault(s => s.Score.Day <= day);

    // ---- What a step does to the story ------------------------------------------------------------------------

    /// <summary>An Improved score, or what stands for one: it finds, regains or carries on the improvement.</summary>
    private ModelStory WithSupport(ModelStory story, ModelEntry entry, decimal? gain)
    {
        bool observed = entry.Observation is not null;
        story = story with { NewestSupports = true };
        if (story.Present is null || (story.Present.Lost is { } loss && entry.Day.DayNumber - loss.On.DayNumber > FlareUpDays))
        {
            story = story with
            {
                Past = story.Improvements,
                Present = new() { FoundOn = entry.Day, FoundBy = entry.Id, Observed = observed },
            };
        }
        else if (story.Present.Lost is not null)
        {
            story = story with
            {
                Present = story.Present with
                {
                    Regains = [.. story.Present.Regains, new(entry.Day, entry.Id, observed)],
                    BestGain = null,
                    SustainedOn = null,
                },
            };
        }

        story = gain is { } known ? WithBest(story, known) : story;
        ModelImprovement present = story.Present!;
        present = present with
        {
            RunSince = present.RunSince ?? entry.Day,
            ImprovedDays = [.. present.ImprovedDays.Append(entry.Day).Distinct()],
        };
        return story with { Present = IsSustained(story, entry, present) ? WithSustained(present, entry.Day) : present };
    }

    private static ModelImprovement WithSustained(ModelImprovement present, DateOnly day) => present with
    {
        RunSustainedOn = present.RunSustainedOn ?? day,
        SustainedOn = present.SustainedOn ?? day,
    };

    /// <summary>Whether the run is long enough, measured often enough and followed up often enough at this score.</summary>
    private bool IsSustained(ModelStory story, ModelEntry entry, ModelImprovement present)
    {
        DateOnly since = present.RunSince!.Value;
        return entry.Day.DayNumber - since.DayNumber >= history.Options.Days
            && present.ImprovedDays.Count >= history.Options.Scores
            && ModelFollowUps.DaysAfter(history, since).Count(d => d <= entry.Day)
                >= ModelPlan.FollowUpsAskedOf(history, entry.Moment, story.LossMoments);
    }

    private ModelStory WithLoss(ModelStory story, ModelEntry entry, ModelCompared? score)
    {
        ModelImprovement present = story.Present!;
        ModelLossKind kind = present.SustainedOn is null ? ModelLossKind.Relapse : ModelLossKind.Recurrence;
        story = EndRun(story);
        return story with
        {
            Present = story.Present! with
            {
                Losses = [.. present.Losses, new(entry.Day, entry.Id, score is null, kind, IsAfterGap(entry))],
            },
            NewestSupports = false,
            ClientSaidYes = false,
            LosingScore = score,
            LossMoments = [.. story.LossMoments, entry.Moment],
        };
    }

    /// <summary>A time without care ended on or before the day of the loss, and nothing was heard in between.</summary>
    private bool IsAfterGap(ModelEntry loss) =>
        ModelGaps.Newest(history, loss.Moment) is { } gap
        && !ModelEntry.Of(history, cycle, comparison).Any(e => e.Day >= gap.To && e.Moment.IsBefore(loss.Moment));

    private static ModelStory EndRun(ModelStory story) => story with
    {
        Present = story.Present! with { RunSince = null, ImprovedDays = [], RunSustainedOn = null },
    };

    private static ModelStory WithBest(ModelStory story, decimal gain) => story with
    {
        Present = story.Present! with { BestGain = Math.Max(story.Present.BestGain ?? gain, gain) },
    };
}
