namespace TherapyOutcomes.Storage;

/// <summary>Which records to list. Parts that are null don't narrow it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RecordQuery
{
    /// <summary>The clinic.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind? Kind { get; init; }

    /// <summary>Records of this client.</summary>
    public ClientId? Client { get; init; }

    /// <summary>Records of this practitioner.</summary>
    public PractitionerId? Practitioner { get; init; }

    /// <summary>True = only records with a next step or with a judgement that may change by time alone.</summary>
    public bool OnlyPending { get; init; }

    /// <summary>True when a head fits the query.</summary>
    /// <param name="head">The head.</param>
    public bool Fits(RecordHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        return head.Key.Clinic == Clinic
            && (Kind is null || head.Key.Kind == Kind)
            && (Client is null || head.Client == Client)
            && (Practitioner is null || head.Practitioner == Practitioner)
            && (!OnlyPending || head.NextCommand is not null || head.ReviewAt is not null);
    }
}
