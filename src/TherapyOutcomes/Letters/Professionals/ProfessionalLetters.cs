using System.Collections.Immutable;
using System.Text;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Letters;

/// <summary>
/// Writes a letter to another professional or explains why not: what the sending of the same would be refused for refuses the letter, too.
/// </summary>
internal static class ProfessionalLetters
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0}: {1}");

    /// <param name="request">What to write.</param>
    /// <param name="view">What rules see of the episode at the time to write for, with words, for a command or for none.</param>
    /// <param name="current">What they see of it now, which may be later.</param>
    /// <param name="rules">The rules.</param>
    public static ProfessionalLetter Write(ProfessionalLetterRequest request, Func<Command?, RuleContext> view, Func<Command?, RuleContext> current, RuleBook rules)
    {
        var (context, phrases) = (view(null), ProfessionalPhrases.For(request.Language));
        var subject = LetterSubject.Of(context, request.Referral, request.Scope);
        var letter = new ProfessionalLetter { Kind = subject?.Kind ?? default, Language = phrases.Language };
        var refusals = Endings(current(null), rules) is { IsEmpty: false } ended ? ended
            : Refusals(request, subject, view, rules) is { IsEmpty: false } then ? then
            : CurrentRefusals(request, subject!, current, rules);
        return refusals.IsEmpty ? Written(letter, new ProfessionalWriter(new LetterSources(context, subject!, phrases), request), context, rules) : letter with { Findings = refusals };
    }

    private static ProfessionalLetter Written(ProfessionalLetter letter, ProfessionalWriter writer, RuleContext context, RuleBook rules)
    {
        var written = letter with { Scope = writer.Scope, Title = writer.Title, Head = [.. writer.Head()], Sections = [.. writer.Sections()] };
        ClientText text = TextOf(written);
        return written with { Text = text, Findings = [.. rules.Read(letter.Kind == ProfessionalLetterKind.Referral ? "referralLetter" : "progressReport", text, writer.IsEnglish, context.Policy)] };
    }

    // A consent that was revoked since, or a referral that the client refused since, ends a letter of an earlier day, too.
    private static ImmutableArray<Finding> CurrentRefusals(ProfessionalLetterRequest request, LetterSubject subject, Func<Command?, RuleContext> current, RuleBook rules) =>
        Refusals(request, LetterSubject.Of(current(null), request.Referral, subject.Scope), current, rules);

    private static ImmutableArray<Finding> Refusals(ProfessionalLetterRequest request, LetterSubject? subject, Func<Command?, RuleContext> view, RuleBook rules)
    {
        if (Endings(view(null), rules) is { IsEmpty: false } ended)
        {
            return ended;
        }

        if (subject is null)
        {
            return [Refusal(rules, "REC001", "REC001.referral", new Evidence("id", request.Referral))];
        }

        return subject.Decision.Refused.IsEmpty ? [] :
        [
            .. rules.Refusals(view(subject.Sending), subject.Sending).Where(finding => finding is { Rule.Id: "REF002", Severity: RuleSeverity.Forbidden }),
        ];
    }

    // After an erasure or a death, nothing is written about the client any more.
    private static ImmutableArray<Finding> Endings(RuleContext context, RuleBook rules) =>
        context.Client.Erasure is not null ? [Refusal(rules, "REC002", "REC002.erased")]
        : context.Client.Death is not null ? [Refusal(rules, "REC002", "REC002.died")]
        : [];

    private static Finding Refusal(RuleBook rules, string rule, string key, params ImmutableArray<Evidence> evidence) =>
        new() { Rule = rules.Get(rule), Severity = RuleSeverity.Forbidden, MessageKey = key, Evidence = evidence };

    private static string TextOf(ProfessionalLetter letter)
    {
        var text = new StringBuilder().Append(letter.Title!.Value.Reveal()).Append("\n\n");
        foreach (var line in letter.Head)
        {
            text.Append(line.Reveal()).Append('\n');
        }

        foreach (var section in letter.Sections)
        {
            text.Append('\n').Append(section.Heading.Reveal()).Append('\n');
            foreach (var row in section.Table is { } table ? table.Rows.Select(row => InWords(table, row)) : [])
            {
                text.Append(row).Append('\n');
            }

            foreach (var line in section.Lines)
            {
                text.Append(line.Reveal()).Append('\n');
            }
        }

        return text.ToString();
    }

    // A table as text: each cell after its header, each a sentence of its own.
    private static string InWords(LetterTable table, ImmutableArray<ClientText> row) =>
        "- " + string.Join(". ", row.Select((cell, column) => column == 0 ? cell.Reveal() : string.Format(null, Row, table.Headers[column].Reveal(), cell.Reveal()))) + ".";
}
