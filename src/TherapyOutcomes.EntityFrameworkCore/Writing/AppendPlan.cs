using TherapyOutcomes.EntityFrameworkCore.Sql;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Writing;

/// <summary>Puts together what an append sends to the database: first what locks and checks, then what adds.</summary>
internal static class AppendPlan
{
    /// <summary>
    /// The steps that lock the batch's records and compare their versions. The order is the same for every batch, so that two batches never wait
    /// for each other: clients, practitioners, the clinic, episodes, and then by id.
    /// </summary>
    public static List<WriteStep> Locks(AppendBatch batch, StoreStatements statements)
    {
        var records = batch.Appends.Select(append => append.Key).Concat(batch.Assertions.Select(assertion => assertion.Key)).Order(LockOrder.Instance).ToList();
        var steps = new List<WriteStep>();
        foreach (var key in records.Where(key => key.Kind != RecordKind.Episode))
        {
            steps.AddRange(Check(batch, key, statements.Records));
        }

        // Before the summaries of the batch, which then replace what this changes in its own records.
        if (!batch.Outdates.IsEmpty)
        {
            if (statements.Dialect.LocksRows)
            {
                steps.Add(statements.Records.LockEpisodes(batch.Clinic, batch.Outdates, [.. records.Where(key => key.Kind == RecordKind.Episode).Select(key => key.Id)]));
            }

            steps.AddRange(batch.Outdates.Select(client => statements.Records.Outdate(batch.Clinic, client, batch.RecordedAt)));
        }

        foreach (var key in records.Where(key => key.Kind == RecordKind.Episode))
        {
            steps.AddRange(Check(batch, key, statements.Records));
        }

        return steps;
    }

    /// <summary>
    /// The steps that add the batch's events and keys, and then destroy the keys of erased clients. No addition writes what is there already.
    /// </summary>
    public static IEnumerable<WriteStep> Additions(AppendBatch batch, StoreStatements statements) => batch.Appends
        .SelectMany(append => append.Events)
        .Select(stored => new WriteStep(statements.Events.Insert(stored), WriteNeed.OneRow))
        .Concat(Keys(batch, statements));

    /// <summary>The steps that add the batch's keys, and then destroy those of erased clients.</summary>
    public static IEnumerable<WriteStep> Keys(AppendBatch batch, StoreStatements statements)
    {
        // A new key can make the database move others to another page, and what they leave behind must be overwritten like an erased one.
        if (statements.Dialect.OverwriteFreed is { } overwrite && !(batch.NewKeys.IsEmpty && batch.Erasures.IsEmpty))
        {
            yield return new WriteStep(new Statement(overwrite), WriteNeed.Nothing);
        }

        foreach (var key in batch.NewKeys)
        {
            yield return statements.Keys.Insert(key);
        }

        foreach (var client in batch.Erasures)
        {
            yield return statements.Keys.Destroy(batch.Clinic, client, batch.RecordedAt);
        }
    }

    private static IEnumerable<WriteStep> Check(AppendBatch batch, RecordKey key, RecordStatements records)
    {
        foreach (var append in batch.Appends)
        {
            if (append.Key == key)
            {
                return append.ExpectedVersion == 0 ? records.Begin(append.Summary) : [records.Update(append.Summary, append.ExpectedVersion)];
            }
        }

        return records.Share(batch.Assertions.First(assertion => assertion.Key == key));
    }
}
