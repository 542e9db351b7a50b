using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Safety;

namespace TherapyOutcomes.Letters;

/// <summary>Says in one line whether it is safe to go on. The most serious matter comes first, and the others are counted.</summary>
internal static class CardSafetyLine
{
    public static (CardSafety Safety, string Line) Of(RuleContext context, RecordEvaluation evaluation, CardPhrases phrases)
    {
        if (context.Client.IsSilent)
        {
            return (CardSafety.Clear, phrases.Say(context.Client.Erasure is not null ? "safety.erased" : "safety.died"));
        }

        var matters = SafetyMatters.Of(context).Where(matter => !matter.IsProtective).OrderByDescending(matter => matter.Urgency).ThenBy(matter => matter.Day).ToList();
        if (matters is [var first, ..])
        {
            return (first.Urgency == Urgency.Emergency ? CardSafety.Emergency : CardSafety.Stop, Stop(first, matters.Count - 1, phrases));
        }

        return Looks(context, evaluation, phrases).FirstOrDefault() is { } look
            ? (CardSafety.Look, look)
            : (CardSafety.Clear, Clear(context, phrases));
    }

    private static string Stop(SafetyMatter matter, int others, CardPhrases phrases)
    {
        var line = matter switch
        {
            { Flag: { } flag, Urgency: Urgency.Emergency } => phrases.Say("safety.emergency", ("flag", flag)),
            { Flag: { } flag, AsksFirst: true } => phrases.Say("safety.suicidal", ("flag", flag)),
            { Flag: { } flag } => phrases.Say("safety.flag", ("flag", flag), ("day", matter.Day)),
            _ => phrases.Say("safety.reaction", ("day", matter.Day)),
        };
        return others == 0 ? line : $"{line} {phrases.Say("safety.more", ("count", others))}";
    }

    private static IEnumerable<string> Looks(RuleContext context, RecordEvaluation evaluation, CardPhrases phrases)
    {
        if (context.Client.OpenRedFlags.Any(flag => flag.IsProtective))
        {
            yield return phrases.Say("safety.private");
        }

        if (context.Episode.Monitoring.Reactions.Newest(context, static (reaction, context) => reaction.IsOpen(context.Now, context.Policy)) is { } open)
        {
            yield return phrases.Say("safety.open", ("day", context.DayOf(open.Course.Onset)));
        }

        if (evaluation.Findings.Any(finding => finding.Rule.Id == "MON012"))
        {
            yield return phrases.Say("safety.ask");
        }
        else if (HasGotWorseUnasked(context))
        {
            yield return phrases.Say("safety.worse");
        }
    }

    // A client who gets worse may have something that is not for massage, whatever was asked before.
    private static bool HasGotWorseUnasked(RuleContext context) =>
        context.Assessment.Primary.Newest is { Verdict: Verdict.PossiblyDeteriorated or Verdict.Deteriorated } newest
        && LetterFacts.EndedOn(context) is null
        && !context.Episode.Monitoring.Screenings.Any(screening => screening.Day >= newest.Day && !screening.Event.Asked.IsEmpty);

    // How many kinds were asked about is for the reader to judge: one kind is little, and nobody asks about all of them. A screening that asked about
    // nothing is none.
    private static string Clear(RuleContext context, CardPhrases phrases)
    {
        var screenings = context.Episode.Monitoring.Screenings.Where(screening => !screening.Event.Asked.IsEmpty).ToList();
        if (screenings is not [.., { Day: var day }])
        {
            return phrases.Say("safety.none");
        }

        var kinds = screenings.Where(screening => screening.Day == day).SelectMany(screening => screening.Event.Asked).Distinct().Count();
        return phrases.Say("safety.clear", ("day", day), ("count", kinds));
    }
}
