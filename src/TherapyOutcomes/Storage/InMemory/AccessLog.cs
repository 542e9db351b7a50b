namespace TherapyOutcomes.Storage;

/// <summary>The access log of the in-memory store. It is not thread-safe.</summary>
internal sealed class AccessLog
{
    private readonly List<LoggedAccess> _entries = [];

    public void Append(IReadOnlyList<AccessEntry> entries)
    {
        foreach (var entry in entries)
        {
            _entries.Add(new LoggedAccess(_entries.Count + 1, entry with { At = entry.At.ToUniversalTime() }));
        }
    }

    public IEnumerable<LoggedAccess> List(AccessQuery query) => _entries
        .AsEnumerable()
        .Reverse()
        .Where(logged => logged.Entry.Record.Clinic == query.Clinic
            && !(logged.Position >= query.Before)
            && !(query.Records is { } records && !records.Contains(logged.Entry.Record)));
}
