namespace TherapyOutcomes.Storage;

/// <summary>Names a record. The clinic is part of every key.</summary>
/// <remarks>Compared ordinally. Immutable and thread-safe.</remarks>
/// <param name="Clinic">The clinic.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Id">The record's id within clinic and kind.</param>
public readonly record struct RecordKey(ClinicId Clinic, RecordKind Kind, string Id)
{
    /// <summary>The key of an episode.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="episode">The episode.</param>
    public static RecordKey For(ClinicId clinic, EpisodeId episode) => new(clinic, RecordKind.Episode, episode.Value);

    /// <summary>The key of a client.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="client">The client.</param>
    public static RecordKey For(ClinicId clinic, ClientId client) => new(clinic, RecordKind.Client, client.Value);

    /// <summary>The key of a practitioner.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="practitioner">The practitioner.</param>
    public static RecordKey For(ClinicId clinic, PractitionerId practitioner) => new(clinic, RecordKind.Practitioner, practitioner.Value);

    /// <summary>Kind and id, such as <c>episode/e1</c>.</summary>
    public override string ToString() => Kind switch
    {
        RecordKind.Episode => $"episode/{Id}",
        RecordKind.Client => $"client/{Id}",
        _ => $"practitioner/{Id}",
    };
}
