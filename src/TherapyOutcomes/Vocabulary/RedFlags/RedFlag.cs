namespace TherapyOutcomes;

/// <summary>A kind of red flag: what to ask, how urgent it is, and whom to refer to. Never a diagnosis.</summary>
/// <remarks>
/// A single answer has weak diagnostic evidence (Finucane 2020, doi 10.2519/jospt.2020.9971); one positive answer is
/// enough here because that is the more cautious rule. Silence is not clearance, and a better score clears nothing.
/// Immutable and thread-safe.
/// </remarks>
public sealed record RedFlag
{
    internal RedFlag()
    {
    }

    /// <summary>The kind's id.</summary>
    public required RedFlagId Id { get; init; }

    /// <summary>What is suspected.</summary>
    public required string Suspicion { get; init; }

    /// <summary>The answers that open it.</summary>
    public required string Trigger { get; init; }

    /// <summary>How urgent it is. A clinic may raise it, never lower it.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>What makes it an emergency, or null.</summary>
    public string? EmergencyIf { get; init; }

    /// <summary>True when it is urgent beside any other open red flag, although it is not alone.</summary>
    public bool IsUrgentWithAnother { get; init; }

    /// <summary>Whom to refer to.</summary>
    public required string ReferTo { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }
}
