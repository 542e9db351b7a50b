using TherapyOutcomes.Measures;

namespace TherapyOutcomes.Letters;

/// <summary>Puts a time in care and its end into words for the client or a guardian, whether or not it went well.</summary>
internal sealed class EndingWriter(LetterFacts facts, LetterPhrases phrases)
{
    /// <summary>Returns the clinic's advice on what to do if it comes back; null if there is none or its words are gone.</summary>
    public static string? AdviceOf(LetterFacts facts, LetterPhrases phrases) =>
        facts.Discharge is { Advice: { IsErased: false, IsBlank: false } advice } ? phrases.Say("advice", ("advice", LetterLine.Of(advice))) : null;

    /// <summary>Says how often the client came, from when to when, and when care ended.</summary>
    public string Care() => string.Join(' ', Sentences());

    /// <summary>Says how it went where there is no improvement to write about: the scores then and now, and what they mean.</summary>
    public string NotImproved() => string.Join('\n', new[] { Scores(), facts.MetGoals ? phrases.Say("goals.met") : "" }.Where(line => line.Length > 0));

    /// <summary>Says what to do if it comes back.</summary>
    public string Recovery(string callUs) => string.Join('\n', new[]
    {
        AdviceOf(facts, phrases) ?? (facts.Steps.IsEmpty ? "" : phrases.Say("recovery.plan")),
        facts.IsImproved && AdviceOf(facts, phrases) is not null ? phrases.Say("recovery.advised") : phrases.Say(facts.IsImproved ? "recovery" : "recovery.notBetter", ("callUs", callUs)),
    }.Where(line => line.Length > 0));

    /// <summary>Says whether the clinic will ask again.</summary>
    public string Contact() =>
        facts.Ended is null ? ""
        : !facts.MayContact ? phrases.Say("contact.no")
        : facts.IsRecallAhead ? phrases.Say("contact.yes") : "";

    private IEnumerable<string> Sentences()
    {
        yield return facts.Visits switch
        {
            [] => phrases.Say("care.none", ("start", facts.CareStart)),
            [var only] => phrases.Say("care.visit", ("start", only)),
            [var first, .., var last] => phrases.Say("care.visits", ("sessions", facts.Visits.Length), ("start", first), ("end", last)),
        };
        if (facts.Ended is { } ended)
        {
            yield return phrases.Say("care.ended", ("day", ended));
        }

        if (facts.WasReferredOn)
        {
            yield return phrases.Say("care.referredOn");
        }
    }

    private string Scores() => facts.Change is not { From: { } before } change
        ? phrases.Say("outcome.unknown")
        : string.Join('\n', new[]
        {
            phrases.Say(
                facts.Primary.Measure.Better == Better.Lower ? "change.lower" : "change.higher",
                ("measure", phrases.NameOf(facts.Primary.Measure, facts.Primary.Baseline!.Side)),
                ("firstDay", facts.Primary.Baseline.Day),
                ("before", before),
                ("day", change.Day),
                ("now", change.To)),
            phrases.Say(facts.Course.CurrentLoss is null ? Meaning(change.Verdict) : "outcome.lost"),
        });

    // A better score with no current improvement is one that nobody has confirmed.
    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Improved or Verdict.PossiblyImproved => "outcome.maybeBetter",
        Verdict.PossiblyDeteriorated => "outcome.maybeWorse",
        Verdict.Deteriorated => "outcome.worse",
        Verdict.NotComputable => "outcome.unsure",
        _ => "outcome.same",
    };
}
