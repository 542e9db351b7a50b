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
        $"update {keys} set {keys["MasterKey"]} = null, {keys["Wrapped"]} = null, {keys["DestroyedMs"]} = @now where {keys["Clinic"]} = @clinic and {keys["Subject"]} = @subject and {keys["DestroyedMs"]} is null";

    private readonly string _rewrap =
        $"update {keys} set {keys["Wrapped"]} = @wrapped, {keys["MasterKey"]} = @master_key where {keys.ByKey} "
        + $"and {keys["KeyId"]} = @key_id and {keys["MasterKey"]} = @former and {keys["DestroyedMs"]} is null";

    public Statement Read(RecordKey record) => Statement.Lasting(_read, Arg.Key(record));

    public WriteStep Insert(WrappedRecordKey key) => new(Statement.Lasting(_insert, KeyRow.Of(key)), WriteNeed.OneRow);

    /// <summary>Removes the bytes of a client's keys.</summary>
    public WriteStep Destroy(ClinicId clinic, ClientId subject, DateTimeOffset now) => new(
        Statement.Lasting(_destroy, Arg.Large("@now", now.ToUnixTimeMilliseconds()), Arg.Text("@clinic", clinic.Value), Arg.Text("@subject", subject.Value)),
        WriteNeed.Nothing);

    /// <summary>Replaces the wrapping of a key that the former master key still wraps.</summary>
    public Statement Rewrap(RewrappedKey rewrapped) => Statement.Lasting(
        _rewrap,
        Arg.Key(
            rewrapped.Key.Record,
            Arg.Bytes("@wrapped", rewrapped.Key.Wrapped.ToArray()),
            Arg.Text("@master_key", rewrapped.Key.MasterKeyId),
            Arg.Guid("@key_id", rewrapped.Key.Id),
            Arg.Text("@former", rewrapped.FormerMasterKeyId)));

    /// <summary>What removes what former keys left outside the rows; null if the store can't reach it.</summary>
    public KeyPurge? Purge { get; } = dialect.Purge(keys);
}
