using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks new wrappings of keys, and the purge of what is left of former ones.</summary>
internal static class RewrapClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("REWRAP-01", StorePart.Keys, "A new wrapping replaces the bytes and the master key, and nothing else.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            var rewrapped = Rewrap(key with { Subject = new ClientId("c9"), DestroyedAt = Now });

            StoreExpect.Sequence("the keys replaced", [1], [await trial.RewrapAsync(rewrapped)]);

            SameColumns.Require(key with { MasterKeyId = "master-2", Wrapped = rewrapped.Key.Wrapped }, await trial.KeyAsync(E1));
        }),

        new("REWRAP-02", StorePart.Keys, "A key that the former master key no longer wraps is left as it is.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            await trial.RewrapAsync(Rewrap(key));
            var stored = await trial.KeyAsync(E1);

            StoreExpect.Sequence("the keys replaced", [0], [await trial.RewrapAsync(Rewrap(key) with { Key = key with { MasterKeyId = "master-3" } })]);

            SameColumns.Require(stored, await trial.KeyAsync(E1));
        }),

        new("REWRAP-03", StorePart.Keys, "A destroyed key is left as it is.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            await trial.WriteAsync(Erasing(("c1", 0)));

            StoreExpect.Sequence("the keys replaced", [0], [await trial.RewrapAsync(Rewrap(key))]);

            SameColumns.Require(key with { Wrapped = default, DestroyedAt = Now }, await trial.KeyAsync(E1));
        }),

        new("REWRAP-04", StorePart.Keys, "A key with another id, or of a record that has none, is neither replaced nor added.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2)).WithKeys(key));

            StoreExpect.Sequence("the keys replaced", [0], [await trial.RewrapAsync(Rewrap(key with { Id = Guid.CreateVersion7() }), Rewrap(Key(E2)))]);

            SameColumns.Require(key, await trial.KeyAsync(E1));
            StoreExpect.Nothing("key", await trial.ReadKeysAsync(E2));
        }),

        new("REWRAP-05", StorePart.Keys, "Each key is replaced independently of the others.", async trial =>
        {
            var (first, other, last) = (Key(E1), Key(E2) with { MasterKeyId = "master-0" }, Key(C1));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2), Begin(C1)).WithKeys(first, other, last));

            StoreExpect.Sequence("the keys replaced", [2], [await trial.RewrapAsync(Rewrap(first), Rewrap(other), Rewrap(last))]);

            var keys = (await trial.ReadKeysAsync(E1, E2, C1)).ToDictionary(key => key.Record);
            StoreExpect.Sequence("the master keys", ["master-2", "master-0", "master-2"], [keys[E1].MasterKeyId, keys[E2].MasterKeyId, keys[C1].MasterKeyId]);
            SameColumns.Require(other, keys[E2]);
        }),

        new("REWRAP-06", StorePart.Keys, "Rewrapping no keys replaces none, and many can be replaced at once.", async trial =>
        {
            var keys = Enumerable.Range(0, 450).Select(number => Key(Episode(FormattableString.Invariant($"e{number}")))).ToArray();
            await trial.WriteAsync(Batch([.. keys.Select(key => Begin(key.Record))]).WithKeys(keys));

            StoreExpect.Sequence("the keys replaced", [0, 450], [await trial.RewrapAsync(), await trial.RewrapAsync([.. keys.Select(key => Rewrap(key))])]);

            StoreExpect.Sequence("the keys of the new master key", [450], [(await trial.ReadKeysAsync([.. keys.Select(key => key.Record)])).Count(key => key.MasterKeyId == "master-2")]);
        }),

        new("REWRAP-07", StorePart.Keys, "The buffer of a new wrapping is not kept.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            var buffer = AllBytes;
            await trial.RewrapAsync(Rewrap(key) with { Key = key with { Wrapped = buffer } });

            Array.Clear(buffer);

            SameColumns.Require(key, await trial.KeyAsync(E1));
        }),

        new("REWRAP-08", StorePart.Keys, "A key that is erased while it is rewrapped ends up destroyed.", async trial =>
        {
            var callers = await trial.OpenAsync(2);
            for (var round = 0; round < 20; round++)
            {
                var (record, client) = (Episode(FormattableString.Invariant($"e{round}")), FormattableString.Invariant($"c{round}"));
                var key = Key(record, client);
                await trial.WriteAsync(Batch(Begin(record)).WithKeys(key));

                await StoreTrial.AtOnceAsync(callers, async (caller, index) =>
                {
                    if (index == 0)
                    {
                        await caller.WriteAsync(Erasing((client, 0)));
                    }

                    return index == 0 ? 0 : await caller.RewrapAsync(Rewrap(key));
                });

                var stored = await trial.KeyAsync(record);
                Expect.That(stored.DestroyedAt == Now && stored.Wrapped.IsEmpty, $"Expected the key of {record} to be destroyed; it has {stored.Wrapped.Length} bytes.");
            }
        }),

        new("REWRAP-09", StorePart.Keys, "A purge can be called at any time, and again. It changes no key.", async trial =>
        {
            await trial.Keys.PurgeKeysAsync(trial.Token);
            var (kept, rewrapped, erased) = (Key(E1, "c2"), Key(E2, "c2"), Key(C1));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2), Begin(C1)).WithKeys(kept, rewrapped, erased));
            await trial.RewrapAsync(Rewrap(rewrapped));
            await trial.WriteAsync(Erasing(("c1", 1)));

            await trial.Keys.PurgeKeysAsync(trial.Token);
            await trial.Keys.PurgeKeysAsync(trial.Token);

            SameColumns.Require(kept, await trial.KeyAsync(E1));
            SameColumns.Require(Rewrap(rewrapped).Key, await trial.KeyAsync(E2));
            SameColumns.Require(erased with { Wrapped = default, DestroyedAt = Now }, await trial.KeyAsync(C1));
        }),
    ];
}
