using TherapyOutcomes.Deciding;

namespace TherapyOutcomes.Importing;

/// <summary>
/// The commands that are written together: those of a client and of the client's episodes, because each of them asserts the client's
/// record; or those of a practitioner.
/// </summary>
internal sealed class ImportGroup
{
    private readonly HashSet<RecordKey> _records = [];
    private readonly List<ImportEntry> _entries = [];

    /// <summary>The commands in their order.</summary>
    public IReadOnlyList<ImportEntry> Entries => _entries;

    /// <summary>The commands whose events wait to be written.</summary>
    public IEnumerable<ImportEntry> Pending => _entries.Where(entry => entry.IsPending);

    /// <summary>The records that the commands are for, with their clients.</summary>
    public IReadOnlyCollection<RecordKey> Records => _records;

    /// <summary>Returns the record by which the commands are grouped.</summary>
    public static RecordKey KeyOf(LoadedRecords loaded) => loaded.HasClientBeside ? loaded.Client.Key : loaded.Own.Key;

    public void Add(ImportEntry entry, LoadedRecords loaded)
    {
        _entries.Add(entry);
        _records.Add(loaded.Own.Key);
        if (loaded.HasClientBeside)
        {
            _records.Add(loaded.Client.Key);
        }
    }
}
