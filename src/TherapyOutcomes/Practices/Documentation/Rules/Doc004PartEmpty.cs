using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Holds the episode back while one of the four parts of the note is empty, and refuses to sign such a note (DOC004).</summary>
internal sealed class Doc004PartEmpty : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC004",
        Practice = Practice.Documentation,
        Title = "a note with one of its four parts empty",
        Severity = RuleSeverity.Required,
        Effects = [RuleEffect.Refuses<SignNote>(), RuleEffect.Holds(WorkflowTrigger.Documented)],
        ClearsWith = "document-improvement",
        Rationale = "With subjective, objective, assessment and plan, another practitioner can take over.",
        Source = "SOAP notes; standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        if (context.Command is SignNote sign && context.Episode.Documentation.Find(sign.Note) is { IsComplete: false } note)
        {
            sink.Find(new FindingDetail { Severity = RuleSeverity.Forbidden }, new Evidence("note", note.Id), Evidence.Named("part", EmptyPart(note)));
        }
    }

    public override void Check(RuleContext context, FindingSink sink)
    {
        if (context.Improvement is not null && context.ImprovementNote is { IsComplete: false } note)
        {
            sink.Find(
                new FindingDetail { DueOn = context.DueAfterEntering(EpisodeStage.Documenting, 1) },
                new Evidence("note", note.Id),
                Evidence.Named("part", EmptyPart(note)));
        }
    }

    private static string EmptyPart(Note note) =>
        note.Content.Subjective.IsBlank ? "subjective"
        : note.Content.Objective.IsBlank ? "objective"
        : note.Content.Assessment.IsBlank ? "assessment"
        : "plan";
}
