using TherapyOutcomes.EntityFrameworkCore.Mapping;
using TherapyOutcomes.EntityFrameworkCore.Rows;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Sql;

/// <summary>The statements about the keys of records.</summary>
internal sealed class KeyStatements(StoreTable keys, SqlDialect dialect)
{
    private readonly string _read = $"select {keys.List(StoreColumns.Key)} from {keys} where {keys.ByKey}";

    private readonly string _insert =
        $"insert into {keys} ({keys.List(StoreColumns.Key)}) values ({RecordStatements.Values(StoreColumns.Key)}){dialect.OnConflictSkip}";

    private readonly string _destroy =
        $"update {keys} set {keys["Wrapped"]} = null, {keys["DestroyedMs"]} = @now where {keys["Clinic"]} = @clinic and {keys["Subject"]} = @subject and {keys["DestroyedMs"]} is null";

    public Statement Read(RecordKey record) => Statement.Lasting(_read, Arg.Key(record));

    public WriteStep Insert(WrappedRecordKey key) => new(Statement.Lasting(_insert, KeyRow.Of(key)), WriteNeed.OneRow);

    public Statement Destroy(ClinicId clinic, ClientId subject, DateTimeOffset now) => new(
        _destroy, Arg.Large("@now", now.ToUnixTimeMilliseconds()), Arg.Text("@clinic", clinic.Value), Arg.Text("@subject", subject.Value));
}
