using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the wrapped keys of records.</summary>
internal static class KeyClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("KEY-01", StorePart.Keys, "A new key comes back with its id, its record, its subject, its master key and its bytes.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            SameColumns.Require(key, await trial.KeyAsync(E1));
        }),

        new("KEY-02", StorePart.Keys, "A key without a subject comes back without one.", async trial =>
        {
            var key = Key(Practitioner("p1"), subject: null);
            await trial.WriteAsync(Batch(Begin(key.Record)).WithKeys(key));

            SameColumns.Require(key, await trial.KeyAsync(key.Record));
        }),

        new("KEY-03", StorePart.Keys, "All new keys of a batch are written.", async trial =>
        {
            var (first, second) = (Key(E1), Key(C1));
            await trial.WriteAsync(Batch(Begin(E1), Begin(C1)).WithKeys(first, second));

            SameColumns.Require(first, await trial.KeyAsync(E1));
            SameColumns.Require(second, await trial.KeyAsync(C1));
        }),

        new("KEY-04", StorePart.Keys, "A refused batch writes no keys.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));

            await trial.AppendAsync(Batch(Append(E2, 0, "m1"), Append(E1, 0, "m2")).WithKeys(Key(E2)));
            await trial.AppendAsync(Batch(Append(E2, 0, "m1"), Append(E1, 1, "m1")).WithKeys(Key(E2)));

            StoreExpect.Nothing("key", await trial.ReadKeysAsync(E1, E2));
        }),

        new("KEY-05", StorePart.Keys, "A second key for a record is a conflict; nothing is written, and the first key stays.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            StoreExpect.KeyConflict(await trial.AppendAsync(Batch(Append(E1, 1, "m2"), Begin(E2)).WithKeys(Key(E2), Key(E1))), E1);

            SameColumns.Require(key, await trial.KeyAsync(E1));
            StoreExpect.Nothing("key", await trial.ReadKeysAsync(E2));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1, E2));
        }),

        new("KEY-06", StorePart.Keys, "A record that began without a key can get one later.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            var key = Key(E1);

            await trial.WriteAsync(Batch(Append(E1, 1, "m2")).WithKeys(key));

            SameColumns.Require(key, await trial.KeyAsync(E1));
        }),

        new("KEY-07", StorePart.Keys, "The buffer of a key is not kept.", async trial =>
        {
            var buffer = AllBytes;
            var key = Key(E1) with { Wrapped = buffer };
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            Array.Clear(buffer);

            SameColumns.Require(key with { Wrapped = AllBytes }, await trial.KeyAsync(E1));
        }),

        new("KEY-08", StorePart.Keys, "Records without a key are left out of a read of keys.", async trial =>
        {
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2)).WithKeys(Key(E1)));

            StoreExpect.Sequence("the records of the keys", [E1], (await trial.ReadKeysAsync(E2, C1, E1)).Select(key => key.Record));
            StoreExpect.Nothing("key of no record", await trial.ReadKeysAsync());
        }),

        new("KEY-09", StorePart.Keys, "A batch can bring the key of the clinic's own record, to which it appends nothing; that record stays as it is.", async trial =>
        {
            var key = Key(RecordKey.For(Clinic), subject: null);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            SameColumns.Require(key, await trial.KeyAsync(key.Record));
            StoreExpect.Nothing("event of the clinic's record", await trial.ReadAsync(key.Record));
            await trial.WriteAsync(Batch(Begin(E2)).Asserting(key.Record, 0));
            StoreExpect.KeyConflict(await trial.AppendAsync(Batch(Append(E1, 1, "m2")).WithKeys(Key(key.Record, subject: null))), key.Record);
        }),

        new("KEY-10", StorePart.Keys, "A new key that is destroyed already comes back destroyed.", async trial =>
        {
            var key = Key(E1) with { Wrapped = default, DestroyedAt = Now.AddDays(-1) };
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            SameColumns.Require(key, await trial.KeyAsync(E1));
            StoreExpect.KeyConflict(await trial.AppendAsync(Batch(Append(E1, 1, "m2")).WithKeys(Key(E1))), E1);
        }),
    ];
}
