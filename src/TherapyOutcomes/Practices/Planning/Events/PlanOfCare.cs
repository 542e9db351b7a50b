using System.Collections.Immutable;
using TherapyOutcomes.Input;

namespace TherapyOutcomes;

/// <summary>A plan of care: how to work, how long, how often and for how many weeks.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PlanOfCare
{
    /// <summary>The techniques.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>The length of a session in minutes, 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>Sessions per week, above 0; 0.5 is every second week.</summary>
    public required decimal SessionsPerWeek { get; init; }

    /// <summary>For how many weeks, 1 to 104.</summary>
    public required int Weeks { get; init; }

    internal void Validate(InputCheck check)
    {
        check.Terms("techniques", Techniques);
        check.Range("minutes", Minutes, 1, 600);
        check.Positive("sessionsPerWeek", SessionsPerWeek);
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
