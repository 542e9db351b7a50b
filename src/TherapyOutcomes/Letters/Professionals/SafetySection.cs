using TherapyOutcomes.Events;
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

        var (context, open) = (sources.Context, OpenFlags(sources).ToList());
        if (open is [var oldest, ..] && ScreeningBefore(sources, oldest) is { } before)
        {
            yield return before;
        }

        foreach (var line in open.SelectMany(flag => Open(sources, flag)))
        {
            yield return line;
        }

        if (open.Count == 0)
        {
            yield return sources.Say("flag.none");
        }

        foreach (var (cleared, metadata) in context.Episode.Monitoring.Clearances.Where(clearance => !RedFlagCatalog.IsProtective(clearance.Event.Flag) && !IsOpen(context.Client, clearance.Event.Flag)))
        {
            yield return sources.Say("flag.cleared", ("day", metadata.Day), ("flag", new Typed(sources.Phrases.NameOf(cleared.Flag))));
        }

        if (open.Count == 0 || ScreeningBefore(sources, open[0]) is null)
        {
            yield return Screening(sources);
        }
    }

    /// <summary>The open red flags that the letter tells of, oldest first.</summary>
    public static IEnumerable<OpenRedFlag> OpenFlags(LetterSources sources) => sources.Tells(DisclosureScope.RedFlags)
        ? sources.Context.Client.OpenRedFlags.Where(flag => flag.IsProtective == sources.Subject.IsReport || !flag.IsProtective).OrderBy(flag => flag.Recording.OccurredAt)
        : [];

    private static IEnumerable<string> Open(LetterSources sources, OpenRedFlag flag)
    {
        var context = sources.Context;
        yield return sources.Say(
            "flag.open",
            ("day", flag.Recording.Day),
            ("flag", new Typed(sources.Phrases.NameOf(flag.Flag))),
            ("urgency", WireNames<Urgency>.Of(OpenFlagUrgency.Of(flag, context.Client, context.Policy).Urgency)));
        if (context.Episode.Monitoring.RedFlags.LastOrDefault(report => report.Event.Flag == flag.Flag) is { Event.Detail: { IsErased: false, IsBlank: false } detail })
        {
            yield return sources.Say("flag.detail", ("detail", new Typed(sources.Short(detail, most: 200))));
        }
    }

    // What the client denied before the flag came up must not read as if it were still so.
    private static string? ScreeningBefore(LetterSources sources, OpenRedFlag flag) =>
        Newest(sources) is { } newest && newest.At < flag.Recording.OccurredAt && newest.Event.Positive.IsEmpty
            ? sources.Say("screened.before", ("day", newest.Day), ("flags", Names(sources, newest.Event.Asked)))
            : null;

    private static bool IsOpen(ClientRecord client, RedFlagId flag) => client.OpenRedFlags.Any(open => open.Flag == flag);

    // A screening that names a protective flag is told like any other, without it.
    private static string Screening(LetterSources sources)
    {
        if (Newest(sources) is not { } newest)
        {
            return sources.Say("screened.never");
        }

        var positive = newest.Event.Positive.Where(flag => Tells(sources, flag)).ToList();
        return positive.Count == 0
            ? sources.Say("screened.none", ("day", newest.Day), ("flags", Names(sources, newest.Event.Asked)))
            : sources.Say("screened.some", ("day", newest.Day), ("flags", Names(sources, positive)));
    }

    // A screening that asked about nothing, or about nothing that the letter may tell, is none.
    private static Recorded<RedFlagsScreened>? Newest(LetterSources sources) =>
        sources.Context.Episode.Monitoring.Screenings.LastOrDefault(screening => screening.Event.Asked.Any(flag => Tells(sources, flag))) is { Event: not null } newest ? newest : null;

    private static Typed Names(LetterSources sources, IEnumerable<RedFlagId> flags) =>
        new(string.Join(", ", flags.Where(flag => Tells(sources, flag)).Select(sources.Phrases.NameOf)));

    private static bool Tells(LetterSources sources, RedFlagId flag) => sources.Subject.IsReport || !RedFlagCatalog.IsProtective(flag);

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
