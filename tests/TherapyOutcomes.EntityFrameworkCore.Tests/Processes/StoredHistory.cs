using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using TherapyOutcomes.EntityFrameworkCore.Tests.Databases;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

/// <summary>Everything that a database holds at one moment, read without the store.</summary>
internal sealed class StoredHistory
{
    private StoredHistory(List<StoredRow> events, Dictionary<string, long> summaries) => (Events, Summaries) = (events, summaries);

    public IReadOnlyList<StoredRow> Events { get; }

    /// <summary>The version of each record's summary, without those of version 0.</summary>
    public IReadOnlyDictionary<string, long> Summaries { get; }

    public static async Task<StoredHistory> ReadAsync(TestDatabase database)
    {
        await using var context = database.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var connection = context.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction.GetDbTransaction();

        var events = new List<StoredRow>();
        command.CommandText = "select position, kind, id, version, command_id, ordinal, cause_kind, cause_id, cause_command, name, recorded_ms from outcome_events order by position";
        await ReadAsync(command, row => events.Add(new StoredRow(
            row.GetInt64(0), Key(row, 1), row.GetInt64(3), row.GetString(4), row.GetInt32(5), Key(row, 6), row.GetString(8), row.GetString(9), row.GetInt64(10))));

        var summaries = new Dictionary<string, long>();
        command.CommandText = "select kind, id, version from outcome_records where version > 0";
        await ReadAsync(command, row => summaries.Add(Key(row, 0), row.GetInt64(2)));
        return new StoredHistory(events, summaries);
    }

    /// <summary>
    /// Asserts that nothing is there by half: versions without gaps, each command's events one after the other, summaries at the version
    /// of the last event, and both records of each command that writes two.
    /// </summary>
    public void AssertWhole()
    {
        var records = Events.GroupBy(stored => stored.Record).ToDictionary(record => record.Key, record => record.OrderBy(stored => stored.Version).ToList());
        Assert.Equal(records.Keys.Order(StringComparer.Ordinal), Summaries.Keys.Order(StringComparer.Ordinal));
        foreach (var (record, events) in records)
        {
            Assert.Equal(Enumerable.Range(1, events.Count).Select(version => (long)version), events.Select(stored => stored.Version));
            Assert.Equal(events.Count, Summaries[record]);
            foreach (var command in events.GroupBy(stored => stored.Command))
            {
                Assert.Equal(Enumerable.Range(0, command.Count()), command.Select(stored => stored.Ordinal));
                Assert.Equal(command.Count() - 1, command.Last().Version - command.First().Version);
            }
        }

        AssertBothRecords("RedFlagReported", "RedFlagOpened");
        AssertBothRecords("RedFlagCleared", "RedFlagClosed");
        Assert.All(
            Events.GroupBy(stored => (stored.CauseRecord, stored.CauseCommand)),
            batch =>
            {
                Assert.Single(batch.Select(stored => stored.RecordedMs).Distinct());
                Assert.Contains(batch, stored => stored.Record == batch.Key.CauseRecord && stored.Command == batch.Key.CauseCommand);
            });
    }

    /// <summary>Asserts that all events are there that a program has reported, in lines such as <c>written id kind/id/version …</c>.</summary>
    public void AssertHolds(IEnumerable<string> written)
    {
        var causes = Events.ToDictionary(stored => string.Create(CultureInfo.InvariantCulture, $"{stored.Record}/{stored.Version}"), stored => stored.CauseCommand);
        foreach (var line in written)
        {
            var parts = line.Split(' ');
            Assert.True(parts.Length > 2, $"Expected events in: {line}");
            Assert.All(parts[2..], stored => Assert.Equal(parts[1], causes.GetValueOrDefault(stored)));
        }
    }

    private void AssertBothRecords(string inEpisode, string inClient) => Assert.Equal(
        Events.Where(stored => stored.Name == inEpisode).Select(stored => (stored.CauseRecord, stored.CauseCommand)).Order(),
        Events.Where(stored => stored.Name == inClient).Select(stored => (stored.CauseRecord, stored.CauseCommand)).Order());

    private static async Task ReadAsync(DbCommand command, Action<DbDataReader> read)
    {
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            read(reader);
        }
    }

    private static string Key(DbDataReader row, int column) => string.Create(CultureInfo.InvariantCulture, $"{row.GetInt16(column)}/{row.GetString(column + 1)}");
}
