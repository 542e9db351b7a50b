using TherapyOutcomes.Commands;
using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Documentation.Rules;

/// <summary>Refuses to change a signed note other than by an addendum (DOC006).</summary>
internal sealed class Doc006SignedNoteChanged : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "DOC006",
        Practice = Practice.Documentation,
        Title = "a signed note changed other than by an addendum",
        Severity = RuleSeverity.Forbidden,
        Effects = [RuleEffect.Refuses<EpisodeCommand>()],
        ClearsWith = "amend-note",
        IsLocked = true,
        Rationale = "A signed note is locked and takes only addenda.",
        Source = "standard record keeping",
    };

    public override void CheckCommand(RuleContext context, FindingSink sink)
    {
        var changed = context.Command switch
        {
            DocumentImprovement document => document.Note,
            SignNote sign => sign.Note,
            Correct correct => correct.What,
            _ => default(FactId?),
        };
        if (changed is { } id && context.HasEpisode && context.Episode.Documentation.Find(id) is { IsSigned: true })
        {
            sink.Find(new Evidence("note", id));
        }
    }
}
