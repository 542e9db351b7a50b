using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Confirms that the plan of care was reviewed and stays as it is.</summary>
/// <remarks>Corresponds to the <c>confirm-plan</c> command.</remarks>
public sealed record ConfirmPlan : EpisodeCommand
{
    /// <summary>The reason for keeping the plan. It must not be blank (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The id of the score that the decision is based on. If null, the newest deciding score is used.</summary>
    public FactId? BasedOn { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactReference? Reference => BasedOn is { } fact ? new FactReference(FactKind.Score, fact) : null;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("basedOn", BasedOn);
        check.Text("reason", Reason);
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
