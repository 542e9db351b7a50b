using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>Represents a plan of care: the techniques, the length and frequency of sessions, and the number of weeks.</summary>
public sealed record PlanOfCare
{
    /// <summary>The techniques to use.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>The length of a session in minutes, from 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>The number of sessions per week, from 0.001 to 1,000,000. A value of 0.5 means every second week.</summary>
    public required decimal SessionsPerWeek { get; init; }

    /// <summary>The length of the plan in weeks, from 1 to 104.</summary>
    public required int Weeks { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Terms("techniques", Techniques);
        check.Range("minutes", Minutes, 1, 600);
        check.Amount("sessionsPerWeek", SessionsPerWeek);
        check.Range("weeks", Weeks, 1, 104);
    }

    internal static PlanOfCare Read(FieldReader fields) => new()
    {
        Techniques = fields.Terms("techniques"),
        Minutes = fields.Int("minutes"),
        SessionsPerWeek = fields.Decimal("sessionsPerWeek"),
        Weeks = fields.Int("weeks"),
    };
}
