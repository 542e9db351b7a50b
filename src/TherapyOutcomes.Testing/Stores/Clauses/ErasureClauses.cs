using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks erasures: a batch destroys the keys of a client together with what it appends.</summary>
internal static class ErasureClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");
    private static readonly DateTimeOffset Later = Now.AddDays(1);

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("ERASE-01", StorePart.Keys, "An erased key has no bytes; its id, its record, its subject and its master key stay, and it was destroyed when the batch was recorded.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            await trial.WriteAsync(Erasing(("c1", 0)) with { RecordedAt = Later });

            SameColumns.Require(Destroyed(key, Later), await trial.KeyAsync(E1));
        }),

        new("ERASE-02", StorePart.Keys, "All keys of an erased client are destroyed, including those that the same batch brings.", async trial =>
        {
            var (first, second, own) = (Key(E1), Key(E2), Key(C1));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2)).WithKeys(first, second));

            await trial.WriteAsync(Erasing(("c1", 0)).WithKeys(own));

            foreach (var key in new[] { first, second, own })
            {
                SameColumns.Require(Destroyed(key, Now), await trial.KeyAsync(key.Record));
            }
        }),

        new("ERASE-03", StorePart.Keys, "A batch can erase several clients.", async trial =>
        {
            var (first, second) = (Key(E1, "c1"), Key(E2, "c2"));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2)).WithKeys(first, second));

            await trial.WriteAsync(Erasing(("c1", 0), ("c2", 0)));

            SameColumns.Require(Destroyed(first, Now), await trial.KeyAsync(E1));
            SameColumns.Require(Destroyed(second, Now), await trial.KeyAsync(E2));
        }),

        new("ERASE-04", StorePart.Keys, "Keys of other subjects, of no subject and of other clinics are not destroyed; upper and lower case differ.", async trial =>
        {
            var foreign = Key(Episode("e1", OtherClinic));
            var (other, none) = (Key(E2, subject: "C1"), Key(Practitioner("c1"), subject: null));
            await trial.WriteAsync(Batch(Begin(E1), Begin(E2), Begin(none.Record)).WithKeys(Key(E1), other, none));
            await trial.WriteAsync(Batch(Begin(foreign.Record)).WithKeys(foreign));

            await trial.WriteAsync(Erasing(("c1", 0)));

            foreach (var key in new[] { foreign, other, none })
            {
                SameColumns.Require(key, await trial.KeyAsync(key.Record));
            }
        }),

        new("ERASE-05", StorePart.Keys, "Erasing a client again leaves keys as they are that were destroyed before, and destroys later ones.", async trial =>
        {
            var (first, second) = (Key(E1), Key(E2));
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(first));
            await trial.WriteAsync(Erasing(("c1", 0)));
            await trial.WriteAsync(Batch(Begin(E2)).WithKeys(second));

            await trial.WriteAsync(Erasing(("c1", 1)) with { RecordedAt = Later });

            SameColumns.Require(Destroyed(first, Now), await trial.KeyAsync(E1));
            SameColumns.Require(Destroyed(second, Later), await trial.KeyAsync(E2));
        }),

        new("ERASE-06", StorePart.Keys, "A batch that is in conflict destroys no keys.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            StoreExpect.Conflict(await trial.AppendAsync(Erasing(("c1", 3))), C1, expected: 3, actual: 0);
            StoreExpect.Conflict(await trial.AppendAsync(Erasing(("c1", 0)).Asserting(E1, 2)), E1, expected: 2, actual: 1);
            StoreExpect.KeyConflict(await trial.AppendAsync(Erasing(("c1", 0)).Asserting(E1, 1).WithKeys(Key(E1))), E1);

            SameColumns.Require(key, await trial.KeyAsync(E1));
            StoreExpect.Nothing("event of the client", await trial.ReadAsync(C1));
        }),

        new("ERASE-07", StorePart.Keys, "A batch that is a duplicate destroys no keys.", async trial =>
        {
            await trial.WriteAsync(Erasing(("c1", 0)));
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));

            StoreExpect.Duplicate(await trial.AppendAsync(Erasing(("c1", 0))), new RecordedCommand(C1, new CommandId("erase-0"), 1, 1));

            SameColumns.Require(key, await trial.KeyAsync(E1));
        }),

        new("ERASE-08", StorePart.Keys, "An erasure leaves the client's events and summaries as they are.", async trial =>
        {
            await trial.WriteAsync(Batch(Append(E1, 0, "m1", count: 3)).WithKeys(Key(E1)));
            var before = await trial.ReadAsync(E1);

            await trial.WriteAsync(Erasing(("c1", 0)));

            var after = await trial.ReadAsync(E1);
            StoreExpect.Sequence("the versions", [1, 2, 3], after.Select(stored => stored.Version));
            foreach (var (expected, found) in before.Zip(after))
            {
                SameColumns.Require(expected, found);
            }
        }),

        new("ERASE-09", StorePart.Keys, "A record whose key was destroyed gets no new one: it is a conflict, and nothing is written.", async trial =>
        {
            var key = Key(E1);
            await trial.WriteAsync(Batch(Begin(E1)).WithKeys(key));
            await trial.WriteAsync(Erasing(("c1", 0)));

            StoreExpect.KeyConflict(await trial.AppendAsync(Batch(Append(E1, 1, "m2")).WithKeys(Key(E1))), E1);

            SameColumns.Require(Destroyed(key, Now), await trial.KeyAsync(E1));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1));
        }),
    ];

    private static WrappedRecordKey Destroyed(WrappedRecordKey key, DateTimeOffset at) => key with { Wrapped = default, DestroyedAt = at };
}
