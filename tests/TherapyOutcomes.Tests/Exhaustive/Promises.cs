namespace TherapyOutcomes.Tests.Exhaustive;

/// <summary>What the workflow promises of every step, told by the facts alone: no rule and no condition of the library is asked.</summary>
internal static class Promises
{
    private static readonly HashSet<string?> Commands = [.. CommandCatalog.Names];

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
            if (recorded.Event is InformationDisclosed disclosed && !Consents.Allow(disclosed, step))
            {
                yield return $"a disclosure without consent: {disclosed.Purpose}";
            }
        }

        ImmutableArray<Finding> findings = step.Decision?.Evaluation.Findings ?? [];
        foreach (var finding in findings)
        {
            if (finding.Severity == RuleSeverity.Required && !Commands.Contains(finding.ClearsWith) && !IsAskedByAnother(finding, findings))
            {
                yield return $"{finding.Rule.Id} is required and names no command that could clear it";
            }
        }
    }

    // Of the rules that speak of one serious thing, one names the command: the referral comes first, then the clearance.
    private static bool IsAskedByAnother(Finding finding, ImmutableArray<Finding> findings) =>
        finding.Rule.Id is "MON005" or "MON009" && findings.Any(other => other.Rule.Id is "REF001" or "MON009" && Commands.Contains(other.ClearsWith));

    /// <summary>What is asked for in a world and must not be.</summary>
    public static IEnumerable<string> BrokenBy(World world, Evaluation evaluation)
    {
        var asked = evaluation.NextSteps.Select(step => step.Command).ToHashSet(StringComparer.Ordinal);
        if (world.HasDied && (asked.Count > 0 || evaluation.Findings.Length > 0))
        {
            yield return "something is found or asked for after the client's death";
        }

        if (!world.Serious.IsEmpty && asked.Contains("celebrate"))
        {
            yield return "a celebration is asked for while a red flag or a major reaction is open";
        }

        if (!world.Serious.IsEmpty && asked.Contains("record-session"))
        {
            yield return "a visit is asked for while a red flag or a major reaction is open";
        }

        if (!IsHeldAsReported(world))
        {
            yield return "what the record holds open is not what was reported and never cleared";
        }

        if (world.IsDischarged && asked.Contains("record-session"))
        {
            yield return "a visit is asked for after the discharge";
        }
    }

    private static bool IsHeldAsReported(World world) => world.Serious.Select(report => report.Name).ToHashSet()
        .SetEquals([.. world.Client.OpenRedFlags.Select(flag => flag.Flag.Value), .. world.Client.OpenReactions.Where(reaction => reaction.Course.Intensity == ReactionIntensity.Severe).Select(reaction => reaction.Reaction.Value)]);

    private static IEnumerable<string> BrokenBy(TherapyEvent @event, Step step)
    {
        var episode = step.Command is EpisodeCommand { Episode: var id } ? step.To.Find(id) : step.To.Mine;
        var isHeld = !step.To.Serious.IsEmpty; // what the same command cleared holds no longer; what it reports holds at once
        if (@event is StageMoved move and not (GainLost or ImprovementWithdrawn or SustainWithdrawn or Discontinued or EndingWithdrawn) && isHeld)
        {
            yield return $"{move.GetType().Name} while a red flag or a major reaction is open";
        }

        if (@event is SuccessCelebrated && isHeld)
        {
            yield return "celebrated while a red flag or a major reaction is open";
        }

        if (@event is SuccessCelebrated && !HasLasted(episode))
        {
            yield return "celebrated before it was sustained";
        }

        if (@event is ReferralSent or SuccessCelebrated { Audience: CelebrationAudience.Public } && !step.ClientEvents.Any(recorded => recorded.Event is InformationDisclosed))
        {
            yield return $"{@event.GetType().Name} is missing in the account of disclosures";
        }

        if (@event is ReferralSettled && episode.Referral.Cases.Any(referral => referral.IsUnsent))
        {
            yield return "ReferralSettled, but a proposal is unsent";
        }

        if (@event is Celebrated)
        {
            foreach (var missing in Completion.MissingFor(episode, step.To))
            {
                yield return $"Completed, but {missing}";
            }
        }
    }

    // Told by the stage since it was found or came back or, ahead of it, by four weeks between that day and a score.
    private static bool HasLasted(Episode episode)
    {
        var since = episode.Progress.Moves.Last(move => move.Event is ImprovementFound or GainRegained);
        return episode.Progress.Moves.Any(move => move.Event is Sustained && move.Version > since.Version)
            || episode.Measurement.Scores.Any(score => !score.IsWithdrawn && score.Day.DayNumber - Completion.DayOf(since).DayNumber >= 28);
    }
}
