using TherapyOutcomes.Records;

namespace TherapyOutcomes.Letters;

/// <summary>Writes what was done, and what the newest signed note found.</summary>
internal static class CareSection
{
    public static LetterSection? Of(LetterSources sources)
    {
        var lines = Sessions(sources).Concat(Note(sources)).ToList();
        return lines.Count == 0 ? null : sources.Section("done", lines);
    }

    private static IEnumerable<string> Sessions(LetterSources sources)
    {
        if (!sources.Tells(DisclosureScope.Plan))
        {
            yield break;
        }

        var start = sources.Context.Assessment.CycleStart;
        var sessions = sources.Context.Episode.Care.Sessions.Where(session => !session.IsWithdrawn && session.Day >= start).ToList();
        yield return sessions switch
        {
            [] => sources.Say("done.none"),
            [var only] => sources.Say("done.session", ("first", only.Day)),
            [var first, .., var last] => sources.Say("done.sessions", ("count", sessions.Count), ("first", first.Day), ("last", last.Day)),
        };
        if (ProfessionalPhrases.ListOf(sessions.SelectMany(session => session.Techniques)) is { Length: > 0 } methods)
        {
            yield return sources.Say("done.methods", ("methods", new Typed(methods)));
        }

        if (ProfessionalPhrases.ListOf(sessions.SelectMany(session => session.Areas)) is { Length: > 0 } areas)
        {
            yield return sources.Say("done.areas", ("areas", new Typed(areas)));
        }
    }

    private static IEnumerable<string> Note(LetterSources sources)
    {
        if (!sources.Tells(DisclosureScope.Notes) || sources.Context.Episode.Documentation.Notes.Newest(static note => note.IsSigned) is not { } note)
        {
            yield break;
        }

        foreach (var (key, text) in new[] { ("note.found", note.Content.Objective), ("note.opinion", note.Content.Assessment) })
        {
            if (!text.IsErased && !text.IsBlank)
            {
                yield return sources.Say(key, ("day", note.Recording.Day), ("text", new Typed(sources.Short(text))));
            }
        }
    }
}
