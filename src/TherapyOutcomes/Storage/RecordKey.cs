namespace TherapyOutcomes.Storage;

/// <summary>Identifies a record. The clinic is part of every key.</summary>
/// <remarks>Keys are compared ordinally.</remarks>
/// <param name="Clinic">The clinic that the record belongs to.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record's id, unique within its clinic and kind.</param>
public readonly record struct RecordKey(ClinicId Clinic, RecordKind Kind, string Id)
{
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
