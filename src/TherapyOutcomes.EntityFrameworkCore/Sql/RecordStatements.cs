using System.Collections.Immutable;
using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements that lock records, compare their versions and replace their summaries.</summary>
internal sealed class RecordStatements(StoreTable records, SqlDialect dialect)
{
    private static readonly ImmutableArray<StoreColumn> Content = [.. StoreColumns.Summary.Where(column => column.Property is not ("Clinic" or "Kind" or "Id"))];

    private readonly string _begin =
        $"insert into {records} as present ({records.List(StoreColumns.Summary)}) values ({Values(StoreColumns.Summary)}) "
        + $"on conflict ({records["Clinic"]}, {records["Kind"]}, {records["Id"]}) do update set {Assign(records, column => $"excluded.{records[column.Property]}")} "
        + $"where present.{records["Version"]} = 0";

    private readonly string _update =
        $"update {records} set {Assign(records, column => $"@{column.Name}")} where {records.ByKey} and {records["Version"]} = @expected";

    private readonly string _refresh =
        $"update {records} set {Assign(records, column => $"@{column.Name}")} where {records.ByKey} and {records["Version"]} = @version and ({records["EvaluatedMs"]} <= @evaluated_ms or {records["EvaluatedMs"]} > @ahead_ms)";

    private readonly string _share = $"select {records["Version"]} from {records}{dialect.SharedLock.Hint} where {records.ByKey}{dialect.SharedLock.Suffix}";

    private readonly string _lock = $"select {records["Version"]} from {records}{dialect.UpdateLock.Hint} where {records.ByKey}{dialect.UpdateLock.Suffix}";

    private readonly string _ensure = dialect.Ensure(records);

    private readonly string _outdate =
        $"update {records} set {records["ReviewMs"]} = @now where {records["Clinic"]} = @clinic and {records["Client"]} = @client and {records["Kind"]} = @episode "
        + $"and {records["Version"]} > 0 and ({records["ReviewMs"]} is null or {records["ReviewMs"]} > @now)";

    private readonly string _version = $"select {records["Version"]} from {records} where {records.ByKey}";

    /// <summary>Writes the first summary of a record that has no events. One row is written unless it has some.</summary>
    public IEnumerable<WriteStep> Begin(RecordSummary summary) => dialect.InsertsCanSkip
        ? [new WriteStep(Statement.Lasting(_begin, SummaryRow.Of(summary)), WriteNeed.OneRow)]
        : [Ensure(summary.Key), Update(summary, expected: 0)];

    /// <summary>Replaces a summary. One row is written if the record is at the expected version.</summary>
    public WriteStep Update(RecordSummary summary, long expected) =>
        new(Statement.Lasting(_update, [.. SummaryRow.Of(summary), Arg.Large("@expected", expected)]), WriteNeed.OneRow);

    /// <summary>Makes sure that a record's version does not change before the transaction ends.</summary>
    public IEnumerable<WriteStep> Share(RecordAssertion assertion)
    {
        if (assertion.Version == 0 && dialect.LocksRows)
        {
            yield return Ensure(assertion.Key);
        }

        yield return new WriteStep(Statement.Lasting(_share, Arg.Key(assertion.Key)), WriteNeed.SameVersion, assertion.Version);
    }

    /// <summary>Makes sure that only this transaction changes a record before it ends, and reads its version.</summary>
    public Statement Lock(RecordKey key, bool isToBeWritten) => new(isToBeWritten ? _lock : _share, Arg.Key(key));

    /// <summary>Inserts a row of version 0 for a record that has none.</summary>
    public WriteStep Ensure(RecordKey key) => new(Statement.Lasting(_ensure, Arg.Key(key, Arg.Flag("@no", value: false))), WriteNeed.Nothing);

    /// <summary>Locks episodes, those of some clients and some by their ids, in the order of their ids.</summary>
    public WriteStep LockEpisodes(ClinicId clinic, ImmutableArray<ClientId> clients, IReadOnlyList<string> ids)
    {
        var clientNames = clients.Select((_, index) => $"@client{index}").ToList();
        var idNames = ids.Select((_, index) => $"@id{index}").ToList();
        var mine = idNames.Count == 0 ? "" : $" or {records["Id"]} in ({string.Join(", ", idNames)})";
        var text = $"select {records["Id"]} from {records}{dialect.UpdateLock.Hint} where {records["Clinic"]} = @clinic and {records["Kind"]} = @episode "
            + $"and ({records["Client"]} in ({string.Join(", ", clientNames)}){mine}) order by {records["Id"]}{dialect.UpdateLock.Suffix}";
        return new WriteStep(
            new Statement(
                text,
                [
                    Arg.Text("@clinic", clinic.Value),
                    Arg.Small("@episode", (int)RecordKind.Episode),
                    .. clients.Select((client, index) => Arg.Text(clientNames[index], client.Value)),
                    .. ids.Select((id, index) => Arg.Text(idNames[index], id)),
                ]),
            WriteNeed.Rows);
    }

    /// <summary>Makes a client's episodes due for review, unless they are due already.</summary>
    public WriteStep Outdate(ClinicId clinic, ClientId client, DateTimeOffset now) => new(
        Statement.Lasting(
            _outdate,
            Arg.Text("@clinic", clinic.Value),
            Arg.Text("@client", client.Value),
            Arg.Small("@episode", (int)RecordKind.Episode),
            Arg.Large("@now", now.ToUnixTimeMilliseconds())),
        WriteNeed.Nothing);

    /// <summary>Replaces a summary by one that was evaluated again and supersedes it.</summary>
    public Statement Refresh(RecordSummary summary) => new(
        _refresh, [.. SummaryRow.Of(summary), Arg.Large("@ahead_ms", (summary.EvaluatedAt + SummaryRefresh.ClockTolerance).ToUnixTimeMilliseconds())]);

    /// <summary>Reads a record's version without a lock.</summary>
    public Statement Version(RecordKey key) => new(_version, Arg.Key(key));

    public static string Values(ImmutableArray<StoreColumn> columns) => string.Join(", ", columns.Select(column => $"@{column.Name}"));

    private static string Assign(StoreTable records, Func<StoreColumn, string> value) =>
        string.Join(", ", Content.Select(column => $"{records[column.Property]} = {value(column)}"));
}
