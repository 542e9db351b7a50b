using TherapyOutcomes.Records;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Letters;

/// <summary>Writes the red flags and the reactions. What serves a protective flag is told to authorities only.</summary>
internal static class SafetySection
{
    public static LetterSection? Of(LetterSources sources)
    {
        var lines = Flags(sources).Concat(Reactions(sources)).ToList();
        return lines.Count == 0 ? null : sources.Section("safety", lines);
    }

    private static IEnumerable<string> Flags(LetterSources sources)
    {
        if (!sources.Tells(DisclosureScope.RedFlags))
        {
            yield break;
        }

        var (context, any) = (sources.Context, false);
        foreach (var flag in context.Client.OpenRedFlags.Where(flag => flag.IsProtective == sources.Subject.IsReport || !flag.IsProtective))
        {
            any = true;
            yield return sources.Say(
                "flag.open",
                ("day", flag.Recording.Day),
                ("flag", new Typed(sources.Phrases.NameOf(flag.Flag))),
                ("urgency", WireNames<Urgency>.Of(OpenFlagUrgency.Of(flag, context.Client, context.Policy).Urgency)));
        }

        if (!any)
        {
            yield return sources.Say("flag.none");
        }

        foreach (var (cleared, metadata) in context.Episode.Monitoring.Clearances.Where(clearance => !RedFlagCatalog.IsProtective(clearance.Event.Flag) && !IsOpen(context.Client, clearance.Event.Flag)))
        {
            yield return sources.Say("flag.cleared", ("day", metadata.Day), ("flag", new Typed(sources.Phrases.NameOf(cleared.Flag))));
        }

        yield return Screening(sources);
    }

    private static bool IsOpen(ClientRecord client, RedFlagId flag) => client.OpenRedFlags.Any(open => open.Flag == flag);

    // A screening that names a protective flag is told like any other, without it.
    private static string Screening(LetterSources sources)
    {
        if (sources.Context.Episode.Monitoring.Screenings is not [.., var (screened, metadata)])
        {
            return sources.Say("screened.never");
        }

        var positive = screened.Positive.Where(flag => sources.Subject.IsReport || !RedFlagCatalog.IsProtective(flag)).ToList();
        return positive.Count == 0
            ? sources.Say("screened.none", ("day", metadata.Day))
            : sources.Say("screened.some", ("day", metadata.Day), ("flags", new Typed(string.Join(", ", positive.Select(sources.Phrases.NameOf)))));
    }

    private static IEnumerable<string> Reactions(LetterSources sources)
    {
        if (!sources.Tells(DisclosureScope.Reactions))
        {
            yield break;
        }

        var reactions = sources.Context.Episode.Monitoring.Reactions;
        if (reactions.IsEmpty)
        {
            yield return sources.Say("reaction.none");
            yield break;
        }

        const int Told = 3;
        foreach (var reaction in reactions.Skip(reactions.Count - Told))
        {
            var (now, policy) = (sources.Context.Now, sources.Context.Policy);
            var isOpen = reaction.IsOpen(now, policy);
            yield return sources.Say(
                "reaction",
                ("day", policy.DayOf(reaction.Course.Onset)),
                ("severity", WireNames<ReactionSeverity>.Of(reaction.Course.SeverityAt(isOpen ? now : reaction.Course.Onset, policy))),
                ("state", isOpen ? "open" : "over"));
        }

        if (reactions.Count > Told)
        {
            yield return sources.Say("reaction.more", ("count", reactions.Count - Told));
        }
    }
}
