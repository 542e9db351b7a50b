using System.Collections.Immutable;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>
/// Writes a letter or explains why not: nothing is written while the client is on a safety hold, after the client's death, about an improvement that is not there,
/// about an end of care that has not come, or to a guardian whom the record doesn't name.
/// </summary>
internal static class ClientLetters
{
    /// <param name="kind">The kind of letter.</param>
    /// <param name="languageTag">The tag of the reader's language.</param>
    /// <param name="reader">Whom the letter addresses.</param>
    /// <param name="context">What rules see of the episode at the time to write for.</param>
    /// <param name="current">What they see of it now, which may be later.</param>
    /// <param name="rules">The rules.</param>
    public static ClientLetter Write(LetterKind kind, string languageTag, LetterReader reader, RuleContext context, RuleContext current, RuleBook rules)
    {
        var phrases = LetterPhrases.For(languageTag, reader);
        var letter = new ClientLetter { Kind = kind, Language = phrases.Language, Reader = reader };
        ImmutableArray<Guardian> guardians = reader == LetterReader.Guardian ? [.. GuardiansOf(context, current)] : [];
        var refusals = AnytimeRefusals(current, rules) is { IsEmpty: false } now ? now : Refusals(kind, context, rules);
        if (refusals.IsEmpty && reader == LetterReader.Guardian && guardians.IsEmpty)
        {
            refusals = [Refusal(rules.Get("REC002"), "REC002.guardian")];
        }

        if (!refusals.IsEmpty)
        {
            return letter with { Findings = refusals };
        }

        var facts = new LetterFacts(context);
        ClientText text = Tidy(Address(guardians, phrases) + context.Policy.Letters.For(kind, phrases.Language, reader).Fill(new LetterWriter(facts, phrases, kind).Write()));
        return letter with
        {
            Text = text,
            Findings = [.. rules.Read(WireNames<LetterKind>.Of(kind), text, phrases.IsEnglish, context.Policy)],
            Gaps = [.. facts.Gaps().Where(gap => facts.IsImproved || gap is LetterGap.SelfCare or LetterGap.SelfCareErased)],
        };
    }

    // Those of the time to write for who still may be written to.
    private static IEnumerable<Guardian> GuardiansOf(RuleContext context, RuleContext current)
    {
        var still = current.Client.GuardiansOn(context.Today).Select(guardian => guardian.Recording.EventId).ToHashSet();
        return context.Client.GuardiansOn(context.Today).Where(guardian => still.Contains(guardian.Recording.EventId));
    }

    private static ImmutableArray<Finding> Refusals(LetterKind kind, RuleContext context, RuleBook rules)
    {
        if (AnytimeRefusals(context, rules) is { IsEmpty: false } refusals)
        {
            return refusals;
        }

        if (kind == LetterKind.DischargeSummary)
        {
            return LetterFacts.EndedOn(context) is not null ? [] : [Refusal(rules.Get("REC002"), "REC002.notEnded")];
        }

        if (context.KeptImprovement is null || context.Assessment.Course is not { HasCurrentImprovement: true, Improvement: { } improvement })
        {
            return [Refusal(rules.Get("REC002"), "REC002.improvement")];
        }

        if (kind == LetterKind.Congratulation && context.Episode.Progress.EndedBetter)
        {
            return [Refusal(rules.Get("REC002"), "REC002.unconfirmed")];
        }

        return kind != LetterKind.Congratulation ? []
            : improvement.SustainedOn is null ? [Refusal(rules.Get("CEL001"), "CEL001")]
            : context.Assessment.Course.Doubt is not null ? [Refusal(rules.Get("CEL001"), "CEL001.doubt")]
            : HasDeclined(context) ? [Refusal(rules.Get("REC002"), "REC002.declined")]
            : [];
    }

    // What forbids any letter to the client, whatever it is about.
    private static ImmutableArray<Finding> AnytimeRefusals(RuleContext context, RuleBook rules)
    {
        if (context.Client.Erasure is not null)
        {
            return [Refusal(rules.Get("REC002"), "REC002.erased")];
        }

        if (context.Client.Death is not null)
        {
            return [Refusal(rules.Get("REC002"), "REC002.died")];
        }

        if (context.IsHeld)
        {
            var holds = rules.Check(context, RecordKind.Episode).All.Where(finding => finding.Rule.Id == "MON009");
            return [.. holds.Select(finding => finding with { Severity = RuleSeverity.Forbidden })];
        }

        return [];
    }

    // The client's newest word on celebrating this improvement was no.
    private static bool HasDeclined(RuleContext context) =>
        context.Episode.Celebration.Celebrations is [.., var newest]
        && newest.Event.Kind == CelebrationKind.Declined
        && context.KeptImprovement!.Value.Counts(newest.Metadata);

    private static Finding Refusal(RuleDescriptor rule, string key) =>
        new() { Rule = rule, Severity = RuleSeverity.Forbidden, MessageKey = key, Evidence = [] };

    private static string Address(ImmutableArray<Guardian> guardians, LetterPhrases phrases) => guardians.IsEmpty ? "" : string.Join('\n', guardians.Select(guardian =>
        phrases.Say("address", ("name", guardian.Name.IsErased ? "" : LetterLine.Of(guardian.Name)), ("relation", phrases.RelationOf(guardian.Relation))))) + "\n\n";

    // A part may be empty. In that case, no blanks are left at the end of its line, and no more than one empty line.
    private static string Tidy(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines).Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Trim() + "\n";
    }
}
