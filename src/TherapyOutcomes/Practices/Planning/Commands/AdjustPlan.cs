using TherapyOutcomes.Events;
using System.Collections.Immutable;
using TherapyOutcomes.Input;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Commands;

/// <summary>Changes the plan of care; what is absent stays as it was.</summary>
/// <remarks>The command <c>adjust-plan</c>. Immutable and thread-safe.</remarks>
public sealed record AdjustPlan : EpisodeCommand
{
    /// <summary>The techniques.</summary>
    public ImmutableArray<Term>? Techniques { get; init; }

    /// <summary>The length of a session in minutes, 1 to 600.</summary>
    public int? Minutes { get; init; }

    /// <summary>Sessions per week, above 0; 0.5 is every second week.</summary>
    public decimal? SessionsPerWeek { get; init; }

    /// <summary>For how many weeks, 1 to 104.</summary>
    public int? Weeks { get; init; }

    /// <summary>Why; must not be empty (PLN002).</summary>
    public required ClientText Reason { get; init; }

    /// <summary>The score that caused the change; absent = the newest deciding one.</summary>
    public FactId? BasedOn { get; init; }

    internal override FactReference? Reference => BasedOn is { } fact ? new FactReference(FactKind.Score, fact) : null;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Terms("techniques", Techniques);
        check.Range("minutes", Minutes, 1, 600);
        check.Positive("sessionsPerWeek", SessionsPerWeek);
        check.Range("weeks", Weeks, 1, 104);
        check.Id("basedOn", BasedOn);
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
