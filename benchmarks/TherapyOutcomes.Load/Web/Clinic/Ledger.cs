using System.Collections.Concurrent;

namespace TherapyOutcomes.Load.Web.Clinic;

/// <summary>What users were told that is recorded.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class Ledger
{
    private readonly ConcurrentQueue<Acknowledged> _commands = new();
    private readonly ConcurrentDictionary<RecordKey, bool> _records = new();

    public IReadOnlyCollection<Acknowledged> Commands => _commands;

    /// <summary>The records in which the events of these commands can be.</summary>
    public ICollection<RecordKey> Records => _records.Keys;

    public void AddRecord(RecordKey record) => _records.TryAdd(record, true);

    public void Add(Acknowledged command)
    {
        AddRecord(command.Step.Record);
        _commands.Enqueue(command);
    }
}
