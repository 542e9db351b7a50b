using TherapyOutcomes.Storage;

namespace TherapyOutcomes;

/// <summary>Identifies a record. The clinic is part of every key.</summary>
/// <remarks>Keys are compared ordinally.</remarks>
public readonly record struct RecordKey
{
    /// <summary>Creates the key of a record.</summary>
    /// <param name="clinic">The clinic that the record belongs to.</param>
    /// <param name="kind">The kind of record.</param>
    /// <param name="id">The record's id, unique within its clinic and kind.</param>
    public RecordKey(ClinicId clinic, RecordKind kind, string id) => (Clinic, Kind, Id) = (clinic, kind, id);

    /// <summary>The clinic that the record belongs to.</summary>
    public ClinicId Clinic { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind Kind { get; init; }

    /// <summary>The record's id, unique within its clinic and kind. Null for <c>default</c>.</summary>
    public string Id { get; init; }

    /// <summary>Returns the key of an episode.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    public static RecordKey For(ClinicId clinic, EpisodeId episode) => new(clinic, RecordKind.Episode, episode.Value);

    /// <summary>Returns the key of a client's record.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    public static RecordKey For(ClinicId clinic, ClientId client) => new(clinic, RecordKind.Client, client.Value);

    /// <summary>Returns the key of a practitioner's record.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    public static RecordKey For(ClinicId clinic, PractitionerId practitioner) => new(clinic, RecordKind.Practitioner, practitioner.Value);

    /// <summary>Returns the key of the clinic's own record.</summary>
    /// <param name="clinic">The clinic.</param>
    public static RecordKey For(ClinicId clinic) => new(clinic, RecordKind.Clinic, clinic.Value);

    /// <summary>Returns the kind and id, such as <c>episode/e1</c>.</summary>
    /// <exception cref="InvalidOperationException">The kind is not a defined <see cref="RecordKind"/>.</exception>
    public override string ToString() => $"{RecordKinds.NameOf(Kind)}/{Id}";
}
