using TherapyOutcomes.Rules;

namespace TherapyOutcomes.Practices.Record.Rules;

/// <summary>Reports that all obligations are met and the stage can move on (REC004).</summary>
internal sealed class Rec004StageCanMoveOn : Rule
{
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "REC004",
        Practice = Practice.Record,
        Title = "obligations are met and the stage can move on",
        Severity = RuleSeverity.Info,
        ClearsWith = "review-stage",
        Rationale = "Something changed elsewhere: a red flag cleared in another episode, or the policy. Nothing moves on its own.",
        Source = "this library's workflow (docs/architecture.md)",
    };

    // Only the workflow knows this. See EpisodeDecider.
}
