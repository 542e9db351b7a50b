namespace TherapyOutcomes.Storage;

/// <summary>Which episodes of a worklist. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WorklistQuery
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>Episodes of this practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>Next steps due on this day or earlier.</summary>
    public DateOnly? DueBy { get; init; }

    /// <summary>The fingerprint of the clinic's policy: heads of another one are given too, to be judged again.</summary>
    public string? Policy { get; init; }

    /// <summary>True when a head fits the query at a time.</summary>
    /// <param name="head">The head.</param>
    /// <param name="now">The time.</param>
    public bool Fits(RecordHead head, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Key.Clinic == Clinic
            && head.Key.Kind == RecordKind.Episode
            && (Practitioner is null || head.Practitioner == Practitioner)
            && (IsOutdated(head, now) || (head.NextCommand is not null && (DueBy is null || head.DueOn <= DueBy)));
    }

    /// <summary>True when the head must be judged again before it is shown.</summary>
    /// <param name="head">The head.</param>
    /// <param name="now">The time.</param>
    public bool IsOutdated(RecordHead head, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.ReviewAt <= now || (Policy is not null && head.Policy != Policy);
    }
}
