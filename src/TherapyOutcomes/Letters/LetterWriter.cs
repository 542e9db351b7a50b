using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>Puts the facts of an improvement into words for the client. It never says that care caused the improvement or that it is a cure.</summary>
internal sealed class LetterWriter(LetterFacts facts, LetterPhrases phrases)
{
    public LetterParts Write() => new()
    {
        Success = phrases.Say(IsBetterNow ? BetterNow : "success.was"),
        Change = string.Join('\n', Changes()),
        Others = string.Join('\n', facts.Others.Select(Other)),
        Meaning = Meaning(),
        Lasting = Lasting(),
        Attribution = phrases.Say(facts.IsAcute ? "attribution.acute" : "attribution"),
        SelfCare = SelfCare(),
        Soreness = Soreness(),
        WhenToCall = phrases.Say("whenToCall", ("callUs", facts.ClinicPhone is { } phone ? phrases.Say("callUs.phone", ("phone", phone)) : phrases.Say("callUs"))),
        Talk = Talk(),
        Effort = string.Join(' ', Efforts()),
        Signature = string.Join('\n', new[] { facts.ClinicName, facts.ClinicPhone }.OfType<string>()),
    };

    private bool IsBetterNow => (IsClear || facts.Improvement.IsObserved) && IsOfNow;

    private bool IsOfNow => !facts.IsOfThePast && !facts.IsUnaskedSinceClearance;

    private string BetterNow => facts.IsAgain ? "change.betterAgain" : "change.better";

    private bool IsClear => facts.Change is { Verdict: Verdict.Improved };

    private IEnumerable<string> Changes()
    {
        if (!IsOfNow && facts.Doubt is null)
        {
            yield return phrases.Say(facts.IsOfThePast ? "change.lastHeard" : "change.lastAsked");
        }

        if (facts.Improvement.IsObserved)
        {
            yield return phrases.Say("change.observed", ("day", facts.Improvement.Day));
        }
        else if (IsClear && IsOfNow && facts.Doubt is null)
        {
            yield return phrases.Say(BetterNow);
        }

        if (facts.Change is { From: { } before } change)
        {
            yield return phrases.Say(
                facts.Primary.Measure.Better == Better.Lower ? "change.lower" : "change.higher",
                ("measure", phrases.NameOf(facts.Primary.Measure, facts.Primary.Baseline!.Side)),
                ("firstDay", facts.Primary.Baseline.Day),
                ("before", before),
                ("day", change.Day),
                ("now", change.To));
        }

        foreach (var other in facts.OtherSides)
        {
            yield return phrases.Say("change.otherSide", ("measure", phrases.NameOf(facts.Primary.Measure, other.Side)), ("day", other.Day), ("now", other.Value));
        }

        if (facts.Doubt is { } doubt)
        {
            yield return phrases.Say("change.doubt", ("day", doubt.Day));
        }
    }

    private string Other(MeasureAssessment other)
    {
        var change = other.Newest!.Value;
        return phrases.Say(
            !IsOfNow ? "other.past" : OtherKey(change.Verdict),
            ("measure", phrases.NameOf(other.Measure, other.Baseline!.Side)),
            ("before", change.From!.Value),
            ("now", change.To));
    }

    private static string OtherKey(Verdict verdict) => verdict switch
    {
        Verdict.Improved => "other.better",
        Verdict.PossiblyImproved => "other.maybeBetter",
        Verdict.PossiblyDeteriorated => "other.maybeWorse",
        Verdict.Deteriorated => "other.worse",
        _ => "other.same",
    };

    private string Meaning() =>
        IsClear ? $"{phrases.Say(facts.HasUncertainError ? "meaning.error.uncertain" : "meaning.error")} {phrases.Say(facts.HasUncertainSize ? "meaning.size.uncertain" : "meaning.size")}"
        : !facts.Improvement.IsObserved ? phrases.Say(Visit("meaning.unsure"))
        : phrases.Say(facts.Change is null ? "meaning.observed" : "meaning.observedScore");

    // "It has lasted" and "the last score is less clear" would contradict each other, and so would the client's own word. What was only
    // observed has lasted by word alone.
    private string Lasting() =>
        facts.Doubt is not null ? string.Empty
        : facts.Improvement.SustainedOn is null ? phrases.Say(NotYetLasting())
        : IsClear ? LastingSince()
        : facts.Improvement.IsObserved && IsOfNow ? phrases.Say("lasting.observed")
        : string.Empty;

    // A run that has only just begun again, after weaker scores, has not lasted.
    private string LastingSince() => facts.Improvement is { HeldSince: { } since, ImprovedDays: > 1 }
        ? phrases.Say(facts.IsOfThePast ? "lasting.lastHeard" : IsOfNow ? "lasting.yes" : "lasting.lastAsked", ("since", since))
        : string.Empty;

    private string NotYetLasting() =>
        facts.IsOfThePast ? "lasting.unknown"
        : facts.HasNextVisit ? "lasting.notYet"
        : facts.WillBeAsked ? "lasting.notYet.noVisit"
        : "lasting.notYet.noContact";

    // Nobody books a visit by letter for a client who needs none.
    private string Visit(string key) => facts.HasNextVisit ? key : $"{key}.noVisit";

    private string Soreness() =>
        facts.HasNextVisit ? phrases.Say(Reaction)
        : facts.IsSoonAfterVisit ? $"{phrases.Say(Reaction)} {phrases.Say(ComeBack)}"
        : phrases.Say(ComeBack);

    private string Reaction => facts.HadStrongReaction ? "reaction" : "soreness";

    private string ComeBack => facts.MayComeAgain ? "comeBack" : "noVisit";

    private string SelfCare() => Advice() is { } advice ? $"{HomePlan()}\n{advice}" : HomePlan();

    private string? Advice() =>
        facts.Discharge is { Advice: { IsErased: false, IsBlank: false } advice } ? phrases.Say("advice", ("advice", Line(advice))) : null;

    private string HomePlan()
    {
        if (facts.Gaps().Contains(LetterGap.SelfCareErased))
        {
            return phrases.Say("selfCare.erased");
        }

        return facts.HasDeclinedSelfCare ? phrases.Say("selfCare.declined")
            : facts.Steps.IsEmpty ? phrases.Say(Visit("selfCare.notYet"))
            : phrases.Say("selfCare.plan", ("steps", string.Join('\n', facts.Steps.Select(Step))));
    }

    private string Step(SelfCareStep step)
    {
        var words = string.Join(", ", new[] { step.What, step.HowOften, step.When }.Select(Line).Where(part => part.Length > 0));
        return phrases.Say("selfCare.step", ("step", char.ToUpperInvariant(words[0]) + words[1..]));
    }

    // Each part goes on one line, without characters that move a terminal's cursor, and the step ends with a single full stop.
    private static string Line(ClientText text)
    {
        var plain = string.Concat(SafeText.OnOneLine(text.Reveal()).Select(character => character == SafeText.Mark || char.IsWhiteSpace(character) ? ' ' : character));
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', ',', ';', ' ');
    }

    private string Talk() =>
        facts.Talks.IsEmpty ? phrases.Say(Visit("talk.notYet"))
        : facts.Talks[^1] is { Event.Understood: TeachBackResult.Yes } talk ? TalkDone(talk)
        : phrases.Say("talk.unclear");

    private string TalkDone(Recorded<ImprovementDiscussed> talk) => talk.Event.With is { Role: var role }
        ? phrases.Say("talk.done.with", ("day", talk.Day), ("role", phrases.NameOf(role)))
        : phrases.Say("talk.done", ("day", talk.Day));

    private IEnumerable<string> Efforts()
    {
        if (facts.Sessions > 0)
        {
            yield return facts.Sessions switch
            {
                1 => phrases.Say("effort.visit"),
                2 => phrases.Say("effort.twoVisits"),
                _ => phrases.Say("effort.visits", ("sessions", facts.Sessions)),
            };
        }

        if (facts.SelfCareTalk is not null && !facts.HasDeclinedSelfCare)
        {
            yield return phrases.Say("effort.plan");
        }
    }
}
