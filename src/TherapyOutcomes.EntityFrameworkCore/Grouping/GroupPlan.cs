using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.EntityFrameworkCore.Writing;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Grouping;

/// <summary>Puts together what writes several batches whose records are locked, so that all is as if one had been written after the other.</summary>
internal static class GroupPlan
{
    public static List<WriteStep> Of(IReadOnlyList<AppendBatch> batches, StoreStatements statements) =>
        [.. Summaries(batches, statements), .. statements.Groups.Insert(Events(batches)), .. batches.SelectMany(batch => AppendPlan.Keys(batch, statements))];

    // Of a record's summaries, only the last is written, unless a batch in between outdates what the earlier ones are about.
    private static IEnumerable<WriteStep> Summaries(IReadOnlyList<AppendBatch> batches, StoreStatements statements)
    {
        var pending = new Dictionary<RecordKey, (RecordSummary Summary, long Expected)>();
        foreach (var batch in batches)
        {
            if (!batch.Outdates.IsEmpty)
            {
                foreach (var step in Replace().Concat(batch.Outdates.Select(client => statements.Records.Outdate(batch.Clinic, client, batch.RecordedAt))))
                {
                    yield return step;
                }

                pending.Clear();
            }

            foreach (var append in batch.Appends)
            {
                var expected = pending.TryGetValue(append.Key, out var earlier) ? earlier.Expected : append.ExpectedVersion;
                pending[append.Key] = (append.Summary, expected);
            }
        }

        foreach (var step in Replace())
        {
            yield return step;
        }

        IEnumerable<WriteStep> Replace() => statements.Groups.Replace([.. pending.Values]);
    }

    private static List<(StoredEvent Event, long Base)> Events(IReadOnlyList<AppendBatch> batches)
    {
        var bases = new Dictionary<RecordKey, long>();
        return [.. batches.SelectMany(batch => batch.Appends).SelectMany(append => append.Events.Select(stored => (stored, BaseOf(append))))];

        long BaseOf(RecordAppend append) => bases.TryGetValue(append.Key, out var first) ? first : bases[append.Key] = append.ExpectedVersion;
    }
}
