using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What the workflow promises of every step, told by the facts alone: no rule and no condition of the library is asked.</summary>
internal static class Promises
{
    private static readonly HashSet<string?> Commands = [.. WireCommands.Names];

    public static IEnumerable<string> BrokenBy(Step step)
    {
        foreach (var recorded in step.Events)
        {
            foreach (var broken in BrokenBy(recorded.Event, step))
            {
                yield return broken;
            }
        }

        foreach (var recorded in step.ClientEvents)
        {
            if (recorded.Event is InformationDisclosed disclosed && !MayLeave(disclosed, step))
            {
                yield return $"a disclosure without consent: {disclosed.Purpose}";
            }
        }

        foreach (var finding in step.Decision?.Judgement.Findings ?? [])
        {
            if (finding.Severity == RuleSeverity.Required && !Commands.Contains(finding.ClearsWith))
            {
                yield return $"{finding.Rule.Id} is required and names no command that could clear it";
            }
        }
    }

    private static IEnumerable<string> BrokenBy(TherapyEvent @event, Step step)
    {
        var episode = step.Command is EpisodeCommand { Episode: var id } ? step.To.Find(id) : step.To.Mine;
        if (@event is StageMoved move and not (GainLost or ImprovementWithdrawn or Discontinued) && IsHeld(step))
        {
            yield return $"{move.GetType().Name} while a red flag or a major reaction is open";
        }

        if (@event is Celebrated)
        {
            foreach (var missing in MissingForCompletion(episode, step.To))
            {
                yield return $"Completed, but {missing}";
            }
        }

        if (@event is SuccessCelebrated && !HasLasted(episode))
        {
            yield return "celebrated before it was sustained";
        }
    }

    // Told by the stage or, ahead of it, by four weeks between the improvement and a score.
    private static bool HasLasted(Episode episode) =>
        episode.Progress.Moves.Any(move => move.Event is Sustained)
        || (episode.Progress.ImprovementDay is { } found
            && episode.Measurement.Scores.Any(score => !score.IsWithdrawn && score.Day.DayNumber - found.DayNumber >= 28));

    // A flag that the same command cleared holds no longer; one that it reports holds at once.
    private static bool IsHeld(Step step) => !step.To.Client.RedFlags.IsEmpty || !step.To.Client.Reactions.IsEmpty;

    private static IEnumerable<string> MissingForCompletion(Episode episode, World world)
    {
        var found = episode.Progress.Moves.Last(move => move.Event is ImprovementFound).Version;
        var since = ((ImprovementFound)episode.Progress.Moves.Last(move => move.Event is ImprovementFound).Event).Day;
        if (!episode.Documentation.Notes.Any(note => note.IsSigned && note.Improvement == episode.Progress.Improvements))
        {
            yield return "no note is signed";
        }

        if (!episode.Progress.Moves.Any(move => move.Event is Sustained && move.Version > found))
        {
            yield return "it was not sustained";
        }

        if (!episode.Planning.Confirmations.Any(act => act.Metadata.Day >= since))
        {
            yield return "the plan was not reviewed";
        }

        if (!episode.Communication.Talks.Any(act => act.Metadata.Day >= since))
        {
            yield return "it was not discussed";
        }

        if (!episode.Referral.NoneNeeded.Any(act => act.Metadata.Day >= since)
            && !episode.Referral.Cases.Any(referral => (referral.Sent ?? referral.Refused)?.Day >= since))
        {
            yield return "referral was not decided";
        }

        if (!episode.Feedback.Requests.Any(request => request.Recording.Day >= since))
        {
            yield return "feedback was not asked for";
        }

        if (!episode.Celebration.Celebrations.Any(act => act.Metadata.Day >= since))
        {
            yield return "it was not celebrated";
        }

        if (episode.Relationship.Concerns.Any(concern => !concern.IsResolved))
        {
            yield return "a concern is open";
        }

        if (!world.Client.RedFlags.IsEmpty || !world.Client.Reactions.IsEmpty)
        {
            yield return "something serious is open";
        }
    }

    // By the consents as they stood before the step; an emergency referral goes without, and says so.
    private static bool MayLeave(InformationDisclosed disclosed, Step step)
    {
        var live = step.From.Client.Privacy.Consents.Where(consent => !consent.IsRevoked && consent.Purposes.Contains(disclosed.Purpose)).ToList();
        if (disclosed.Scope.All(item => live.Any(consent => consent.Scope.Contains(item))))
        {
            return true;
        }

        var referral = disclosed.Referral is { } id ? step.To.Mine.Referral.Cases.Single(one => one.Id == id) : null;
        return disclosed.WithoutConsent && referral?.Urgency == Urgency.Emergency && !disclosed.Scope.Contains(DisclosureScope.Notes);
    }
}
