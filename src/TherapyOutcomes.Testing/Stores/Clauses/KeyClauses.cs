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
        new("KEY-01", StorePart.Keys, "A new key comes back with its id, its record, its subject and its bytes.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            SameColumns.Require(key, await KeyOfAsync(trial, E1));
        }),

        new("KEY-02", StorePart.Keys, "A key without a subject comes back without one.", async trial =>
        {
            var key = Key(Practitioner("p1"), subject: null);
            await trial.WriteAsync(Batch(Begin(key.Record)).WithKeys(key));

            SameColumns.Require(key, await KeyOfAsync(trial, key.Record));
        }),

        new("KEY-03", StorePart.Keys, "All new keys of a batch are written.", async trial =>
        {
            var (first, second) = (Key(E1), Key(C1));
            await trial.WriteAsync(Batch(Begin(E1), Begin(C1)).WithKeys(first, second));

            SameColumns.Require(first, await KeyOfAsync(trial, E1));
            SameColumns.Require(second, await KeyOfAsync(trial, C1));
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

            SameColumns.Require(key, await KeyOfAsync(trial, E1));
            StoreExpect.Nothing("key", await trial.ReadKeysAsync(E2));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1, E2));
        }),

        new("KEY-06", StorePart.Keys, "A record that began without a key can get one later.", async trial =>
        {
            await trial.WriteAsync(Begin(E1));
            var key = Key(E1);

            await trial.WriteAsync(Batch(Append(E1, 1, "m2")).WithKeys(key));

            SameColumns.Require(key, await KeyOfAsync(trial, E1));
        }),

        new("KEY-07", StorePart.Keys, "The buffer of a key is not kept.", async trial =>
        {
            var buffer = AllBytes;
            var key = Key(E1) with { Wrapped = buffer };
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            Array.Clear(buffer);

            SameColumns.Require(key with { Wrapped = AllBytes }, await KeyOfAsync(trial, E1));
        }),

        new("KEY-08", StorePart.Keys, "A destroyed key has no bytes; its id, its record, its subject and the time of its destruction stay.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            await trial.DestroyAsync("c1", now: Now.AddDays(1));

            SameColumns.Require(key with { Wrapped = default, DestroyedAt = Now.AddDays(1) }, await KeyOfAsync(trial, E1));
        }),

        new("KEY-09", StorePart.Keys, "Destroying keys returns how many were destroyed; a second time it destroys none and changes nothing.", async trial =>
        {
            await trial.WriteAsync(Batch(Begin(E1), Begin(C1)).WithKeys(Key(E1), Key(C1)));

            StoreExpect.Sequence("the keys destroyed first and then again", [2, 0], [await trial.DestroyAsync("c1"), await trial.DestroyAsync("c1", now: Now.AddDays(1))]);
            StoreExpect.Sequence("the time of destruction", [Now], [(await KeyOfAsync(trial, E1)).DestroyedAt]);
        }),

        new("KEY-10", StorePart.Keys, "Keys of other subjects, of no subject and of other clinics are not destroyed.", async trial =>
        {
            var foreign = Key(Episode("e1", OtherClinic));
            var (other, none) = (Key(E2, subject: "C1"), Key(Practitioner("p1"), subject: null));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2), Begin(none.Record)).WithKeys(Key(E1), other, none));
            await trial.WriteAsync(Batch(Begin(foreign.Record)).WithKeys(foreign));

            StoreExpect.Sequence("the keys destroyed", [1], [await trial.DestroyAsync("c1")]);

            foreach (var key in new[] { foreign, other, none })
            {
                SameColumns.Require(key, await KeyOfAsync(trial, key.Record));
            }
        }),

        new("KEY-11", StorePart.Keys, "A record whose key was destroyed gets no new one: it is a conflict, and nothing is written.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            await trial.DestroyAsync("c1");

            StoreExpect.KeyConflict(await trial.AppendAsync(Batch(Append(E1, 1, "m2")).WithKeys(Key(E1))), E1);

            SameColumns.Require(key with { Wrapped = default, DestroyedAt = Now }, await KeyOfAsync(trial, E1));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1));
        }),

        new("KEY-12", StorePart.Keys, "Records without a key are left out of a read of keys.", async trial =>
        {
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2)).WithKeys(Key(E1)));

            StoreExpect.Sequence("the records of the keys", [E1], (await trial.ReadKeysAsync(E2, C1, E1)).Select(key => key.Record));
            StoreExpect.Nothing("key of no record", await trial.ReadKeysAsync());
        }),
    ];

    private static async Task<WrappedRecordKey> KeyOfAsync(StoreTrial trial, RecordKey record)
    {
        var keys = await trial.ReadKeysAsync(record);
        Expect.That(keys.Count == 1, $"Expected one key of {record}; found {keys.Count}.");
        return keys[0];
    }
}
