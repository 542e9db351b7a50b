using System.Collections.Immutable;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks the id of the store's content.</summary>
internal static class StoreIdClauses
{
    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("STORE-01", StorePart.RecordStore, "The store's id is not empty, does not change with writes, and is the same in every instance.", async trial =>
        {
            var id = await trial.Store.GetStoreIdAsync(trial.Token);
            Expect.That(id != Guid.Empty, $"Expected an id for the store; found an empty one.");

            await trial.WriteAsync(Begin(Episode("e1")));
            var other = await trial.OpenAsync();

            StoreExpect.Sequence("the id after a write, then in another instance", [id, id],
                [await trial.Store.GetStoreIdAsync(trial.Token), await other.Store.GetStoreIdAsync(trial.Token)]);
        }),
    ];
}
