using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Changes the plan of care. Parts that are null stay as they were.</summary>
/// <remarks>Corresponds to the <c>adjust-plan</c> command.</remarks>
public sealed record AdjustPlan : EpisodeCommand
{
    /// <summary>The techniques to use.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes, from 1 to 600.</summary>
    public int? Minutes { get; init; }

    /// <summary>The number of sessions per week, from 0.001 to 1,000,000. A value of 0.5 means every second week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>The length of the plan in weeks, from 1 to 104.</summary>
    public int? Weeks { get; init; }

    /// <summary>The reason for the change. It must not be blank (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The id of the score that caused the change. If null, the newest deciding score is used.</summary>
    public FactId? BasedOn { get; init; }

    internal override (string Field, ClientText Text)? GivenReason => ("reason", Reason);

    internal override FactReference? Reference => BasedOn is { } fact ? new FactReference(FactKind.Score, fact) : null;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Terms("techniques", Techniques);
        check.Range("minutes", Minutes, 1, 600);
        check.Amount("sessionsPerWeek", SessionsPerWeek);
        check.Range("weeks", Weeks, 1, 104);
        check.Id("basedOn", BasedOn);
        check.Text("reason", Reason);
    }

    internal static AdjustPlan Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Techniques = fields.TermsOrNull("techniques"),
        Minutes = fields.IntOrNull("minutes"),
        SessionsPerWeek = fields.DecimalOrNull("sessionsPerWeek"),
        Weeks = fields.IntOrNull("weeks"),
        Reason = fields.Text("reason"),
        BasedOn = fields.IdOrNull<FactId>("basedOn"),
    };

    internal PlanAdjusted ToEvent(FactId? newestScore) => new()
    {
        Techniques = Techniques,
        Minutes = Minutes,
        SessionsPerWeek = SessionsPerWeek,
        Weeks = Weeks,
        Reason = Reason,
        BasedOn = BasedOn ?? newestScore,
    };
}
