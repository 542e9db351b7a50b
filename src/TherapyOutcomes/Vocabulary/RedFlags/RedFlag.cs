namespace TherapyOutcomes;

/// <summary>Represents a kind of red flag: what to ask, how urgent it is and where to refer the client. It is never a diagnosis.</summary>
/// <remarks>
/// The diagnostic evidence for a single answer is weak (Finucane 2020, doi 10.2519/jospt.2020.9971). One positive answer is enough
/// here because that is the more cautious rule. A missing answer doesn't clear a red flag, and neither does a better score.
/// </remarks>
public sealed record RedFlag
{
    internal RedFlag()
    {
    }

    /// <summary>The id of this kind of red flag.</summary>
    public required RedFlagId Id { get; init; }

    /// <summary>The suspected condition.</summary>
    public required string Suspicion { get; init; }

    /// <summary>The answers that open the red flag.</summary>
    public required string Trigger { get; init; }

    /// <summary>The urgency of the red flag. A clinic can raise it but never lower it.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>The circumstance that makes it an emergency, or null if there is none.</summary>
    public string? EmergencyIf { get; init; }

    /// <summary>
    /// True if this red flag, which is not urgent alone, becomes urgent when any other red flag is open; otherwise, false.
    /// </summary>
    public bool IsUrgentWithAnother { get; init; }

    /// <summary>
    /// True if this red flag protects the client from other people; otherwise, false. It holds nothing, calls for the report that the law
    /// requires, and is kept out of everything that the client or a guardian may see (45 CFR 164.512(b)(1)(ii) and (c)(2)).
    /// </summary>
    public bool IsProtective { get; init; }

    /// <summary>The professional or service to refer the client to.</summary>
    public required string ReferTo { get; init; }

    /// <summary>The source of this entry.</summary>
    public required string Source { get; init; }
}
