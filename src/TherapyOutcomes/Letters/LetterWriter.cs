using TherapyOutcomes.Events;
using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>Puts the facts into words for the client or a guardian. It never says that care caused the improvement or that it is a cure.</summary>
internal sealed class LetterWriter(LetterFacts facts, LetterPhrases phrases, LetterKind kind)
{
    public LetterParts Write() => facts.IsImproved ? OfImprovement() : Always();

    private LetterParts OfImprovement() => Always() with
    {
        Success = phrases.Say(IsBetterNow ? BetterNow : "success.was"),
        Change = string.Join('\n', Changes()),
        Others = string.Join('\n', facts.Others.Select(Other)),
        Meaning = Meaning(),
        Lasting = Lasting(),
        Attribution = Attribution,
        Talk = Talk(),
    };

    private LetterParts Always()
    {
        var ending = new EndingWriter(facts, phrases);
        return new LetterParts
        {
            Date = WrittenDay.Of(facts.Today, phrases.Language),
            SelfCare = SelfCare(),
            Soreness = Soreness(),
            WhenToCall = phrases.Say("whenToCall", ("callUs", CallUs)),
            Effort = string.Join(' ', Efforts()),
            Care = ending.Care(),
            Outcome = facts.IsImproved ? Improved() : ending.NotImproved(),
            Recovery = ending.Recovery(CallUs),
            Contact = ending.Contact(),
            Signature = string.Join('\n', new[] { facts.ClinicName, facts.ClinicPhone }.OfType<string>()),
        };
    }

    private string CallUs => facts.ClinicPhone is { } phone ? phrases.Say("callUs.phone", ("phone", phone)) : phrases.Say("callUs");

    private string Improved() => string.Join('\n', OutcomeLines().Where(line => line.Length > 0));

    private IEnumerable<string> OutcomeLines() =>
    [
        .. Changes(),
        $"{Meaning()} {Lasting()}".Trim(),
        .. facts.Others.Select(Other),
        facts.MetGoals ? phrases.Say("goals.met") : "",
        Attribution,
    ];

    private string Attribution => phrases.Say(facts.IsAcute ? "attribution.acute" : "attribution");

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

    // The summary of a discharge has a place of its own for the advice.
    private string SelfCare() => kind == LetterKind.DischargeSummary ? HomePlan() : EndingWriter.AdviceOf(facts, phrases) is { } advice ? $"{HomePlan()}\n{advice}" : HomePlan();

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
        var words = string.Join(", ", new[] { step.What, step.HowOften, step.When }.Select(LetterLine.Of).Where(part => part.Length > 0));
        return phrases.Say("selfCare.step", ("step", char.ToUpperInvariant(words[0]) + words[1..]));
    }

    private string Talk() =>
        facts.Talks.IsEmpty ? phrases.Say(Visit("talk.notYet"))
        : facts.Talks[^1] is { Event.Understood: TeachBackResult.Yes } talk ? TalkDone(talk)
        : phrases.Say("talk.unclear");

    // Whoever was there may be the very guardian who reads this.
    private string TalkDone(Recorded<ImprovementDiscussed> talk) => talk.Event.With is { Role: var role } && phrases.Reader == LetterReader.Client
        ? phrases.Say("talk.done.with", ("day", talk.Day), ("role", phrases.NameOf(role)))
        : phrases.Say("talk.done", ("day", talk.Day));

    private IEnumerable<string> Efforts()
    {
        if (facts.Visits.Length > 0)
        {
            yield return facts.Visits.Length switch
            {
                1 => phrases.Say("effort.visit"),
                2 => phrases.Say("effort.twoVisits"),
                _ => phrases.Say("effort.visits", ("sessions", facts.Visits.Length)),
            };
        }

        if (facts.SelfCareTalk is not null && !facts.HasDeclinedSelfCare)
        {
            yield return phrases.Say("effort.plan");
        }
    }
}
