using TherapyOutcomes.Deciding;

namespace TherapyOutcomes.Importing;

/// <summary>
/// The commands that are written together: those of a client and of the client's episodes, because each of them asserts the client's
/// record; or those of a practitioner.
/// </summary>
internal sealed class ImportGroup
{
    private readonly HashSet<RecordKey> _records = [];

    public List<ImportEntry> Entries { get; } = [];

    /// <summary>The records that the commands are for, with their clients.</summary>
    public IReadOnlyCollection<RecordKey> Records => _records;

    /// <summary>Returns the record by which the commands are grouped.</summary>
    public static RecordKey KeyOf(LoadedRecords loaded) => loaded.HasClientBeside ? loaded.Client.Key : loaded.Own.Key;

    public void Add(LoadedRecords loaded)
    {
        _records.Add(loaded.Own.Key);
        if (loaded.HasClientBeside)
        {
            _records.Add(loaded.Client.Key);
        }
    }
}
