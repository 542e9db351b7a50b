using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Deciding;

/// <summary>Makes sure that a store returns everything it has: versions without gaps, up to the version that it reports.</summary>
internal static class Contiguous
{
    /// <exception cref="TherapyOutcomesException">TO3002: an event was left out.</exception>
    public static void Require(StoredEvent stored, long version)
    {
        if (stored.Version != version)
        {
            throw Broken(FormattableString.Invariant($"The store returned version {stored.Version} of {stored.Key} where version {version} was expected. A history must have no gaps."));
        }
    }

    /// <summary>Makes sure that a store that reported a version in a conflict returns that version when it is read again.</summary>
    /// <exception cref="TherapyOutcomesException">TO3002: it gave fewer events.</exception>
    public static void RequireWhatWasTold(LoadedRecords loaded, AppendResult? turnedAway)
    {
        foreach (var (key, told) in VersionsTold(turnedAway))
        {
            var record = loaded.Records.FirstOrDefault(record => record.Key == key);
            if (record is not null && turnedAway is AppendResult.Conflict conflict && told < conflict.Expected && conflict.Expected <= record.Version)
            {
                throw Broken(FormattableString.Invariant($"The store says that {key} is at version {told}, but it has events up to version {record.Version}. Its row among the records was changed or removed. Restore it from a backup."));
            }

            if (record is not null && record.Version < told)
            {
                throw Broken(FormattableString.Invariant($"The store has version {told} of {key} but returned {record.Version} versions. A history must be read in full."));
            }
        }
    }

    private static IEnumerable<(RecordKey Key, long Version)> VersionsTold(AppendResult? turnedAway) => turnedAway switch
    {
        AppendResult.Conflict conflict => [(conflict.Key, conflict.Actual)],
        AppendResult.Duplicate duplicate => duplicate.Commands.Select(command => (command.Key, command.LastVersion)),
        _ => [],
    };

    private static TherapyOutcomesException Broken(string message) => new(ErrorCodes.HistoryBroken, message);
}
