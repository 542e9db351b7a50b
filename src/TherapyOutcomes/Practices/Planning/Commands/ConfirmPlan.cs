using TherapyOutcomes.Events;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Keeps the plan of care after review.</summary>
/// <remarks>The command <c>confirm-plan</c>. Immutable and thread-safe.</remarks>
public sealed record ConfirmPlan : EpisodeCommand
{
    /// <summary>Why; must not be empty (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The score it rests on; absent = the newest deciding one.</summary>
    public FactId? BasedOn { get; init; }

    internal override FactReference? Reference => BasedOn is { } fact ? new FactReference(FactKind.Score, fact) : null;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("basedOn", BasedOn);
    }

    internal static ConfirmPlan Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reason = fields.Text("reason"),
        BasedOn = fields.IdOrNull<FactId>("basedOn"),
    };

    internal PlanConfirmed ToEvent(FactId? newestScore) => new() { Reason = Reason, BasedOn = BasedOn ?? newestScore };
}
