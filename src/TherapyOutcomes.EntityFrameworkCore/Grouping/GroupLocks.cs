using System.Data.Common;
using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>Puts together what locks the records of a group: those that get events so that nobody else changes or asserts them, the others so that nobody changes them.</summary>
internal static class GroupLocks
{
    /// <param name="batches">The batches of the group.</param>
    /// <param name="statements">The statements.</param>
    /// <param name="found">Takes the key and the version of each record that was locked.</param>
    public static IEnumerable<ReadStep> Of(IReadOnlyList<AppendBatch> batches, StoreStatements statements, Action<DbDataReader> found)
    {
        var written = batches.SelectMany(batch => batch.Appends).Select(append => append.Key).ToHashSet();
        var keys = batches.SelectMany(batch => batch.Assertions).Select(assertion => assertion.Key).Concat(written).Distinct()
            .OrderBy(key => key.Clinic.Value, StringComparer.Ordinal).ThenBy(key => key, LockOrder.Instance).ToList();
        var absent = batches.SelectMany(Expected).Where(record => record.Version == 0).Select(record => record.Key).ToHashSet();
        return statements.Dialect.TakesLists
            ? Together(batches, keys, written, absent, statements, found)
            : OneByOne(batches, keys, written, absent, statements, found);
    }

    /// <summary>The versions that a batch expects: of the records that it appends to, and then of those that it asserts.</summary>
    public static IEnumerable<RecordAssertion> Expected(AppendBatch batch) =>
        batch.Appends.Select(append => new RecordAssertion(append.Key, append.ExpectedVersion)).Concat(batch.Assertions);

    // Nothing here waits for a lock except for new rows and for the episodes of outdated clients, which come first, so the order of the rest is free.
    private static IEnumerable<ReadStep> Together(
        IReadOnlyList<AppendBatch> batches, List<RecordKey> keys, HashSet<RecordKey> written, HashSet<RecordKey> absent, StoreStatements statements, Action<DbDataReader> found) =>
    [
        .. statements.Groups.Ensure([.. keys.Where(absent.Contains)]).Select(statement => new ReadStep(statement, Row: null)),
        .. keys.Select(key => key.Clinic).Distinct().SelectMany(clinic => Episodes(batches, clinic, ids: [], statements)),
        .. statements.Groups.Share([.. keys.Where(key => !written.Contains(key))]).Select(statement => new ReadStep(statement, found)),
        .. statements.Groups.Lock([.. keys.Where(written.Contains)]).Select(statement => new ReadStep(statement, found)),
    ];

    // Each lock may have to wait, so all of them are in the one order: as in a single batch, and clinic by clinic.
    private static IEnumerable<ReadStep> OneByOne(
        IReadOnlyList<AppendBatch> batches, List<RecordKey> keys, HashSet<RecordKey> written, HashSet<RecordKey> absent, StoreStatements statements, Action<DbDataReader> found)
    {
        foreach (var clinic in keys.GroupBy(key => key.Clinic))
        {
            var episodes = clinic.Where(key => key.Kind == RecordKind.Episode).ToList();
            foreach (var step in clinic.Except(episodes).SelectMany(Lock))
            {
                yield return step;
            }

            foreach (var step in Episodes(batches, clinic.Key, [.. episodes.Select(key => key.Id)], statements).Concat(episodes.SelectMany(Lock)))
            {
                yield return step;
            }
        }

        IEnumerable<ReadStep> Lock(RecordKey key) =>
        [
            .. statements.Groups.Ensure(absent.Contains(key) && statements.Dialect.LocksRows ? [key] : []).Select(statement => new ReadStep(statement, Row: null)),
            .. (written.Contains(key) ? statements.Groups.Lock([key]) : statements.Groups.Share([key])).Select(statement => new ReadStep(statement, found)),
        ];
    }

    private static IEnumerable<ReadStep> Episodes(IReadOnlyList<AppendBatch> batches, ClinicId clinic, IReadOnlyList<string> ids, StoreStatements statements)
    {
        var clients = batches.Where(batch => batch.Clinic == clinic).SelectMany(batch => batch.Outdates).Distinct();
        return statements.Dialect.LocksRows && clients.Any() ? [new ReadStep(statements.Records.LockEpisodes(clinic, [.. clients], ids).Statement, static _ => { })] : [];
    }
}
