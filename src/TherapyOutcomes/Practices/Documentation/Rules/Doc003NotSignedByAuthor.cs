using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Holds the episode back until the author signs the note, and refuses a signature by anyone else (DOC003).</summary>
internal sealed class Doc003NotSignedByAuthor : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC003",
        Practice = Practice.Documentation,
        Title = "note not signed by its author",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Refuses<SignNote>(), RuleEffect.Holds(WorkflowTrigger.Documented)],
        ClearsWith = "sign-note",
        Rationale = "A signature ties a note to the person who wrote it.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is SignNote sign && context.Episode.Documentation.Find(sign.Note) is { } note && note.Author != sign.Actor)
        {
            sink.Find(new FindingDetail { Severity = RuleSeverity.Forbidden, Variant = "other" }, new Evidence("note", note.Id));
        }
    }

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not null && context.ImprovementNote is { IsSigned: false } note)
        {
            sink.Find(new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Documenting, 1) }, new Evidence("note", note.Id));
        }
    }
}
